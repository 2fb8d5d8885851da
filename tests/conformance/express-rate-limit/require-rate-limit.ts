import express from "express";
import { rateLimit as few } from "express-rate-limit";
import { slowDown as slow } from "express-slow-down";
import { admit } from "./door.js";

const app = express();

app.post("/login", few({ windowMs: 60_000, limit: 10 }), (ask, answer) => answer.json(admit(ask.body)));
app.post("/signin", slow({ delayAfter: 5 }), (ask, answer) => answer.json(admit(ask.body)));
app.post("/register", (ask, answer) => answer.json(admit(ask.body))); // expect: unlimited
app.listen(3000);
