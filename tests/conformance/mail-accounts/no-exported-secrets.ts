import express from "express";
import nodemailer, { createTransport } from "nodemailer";
import { load } from "./settings.js";

const first = load("first");
const second = load("second");
const third = load("third");
const app = express();

createTransport(first);
nodemailer.createTransport(second);
app.get("/1", (ask, answer) => void answer.json({ mail: first })); // expect: toClient
app.get("/2", (ask, answer) => void answer.json({ mail: second })); // expect: toClient
app.get("/3", (ask, answer) => void answer.json({ mail: third }));
app.listen(3000);
