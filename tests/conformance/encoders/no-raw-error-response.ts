import { Buffer as Bytes } from "node:buffer";
import express from "express";
import { Base64, encode } from "js-base64";
import { refresh } from "./reports.js";

const app = express();
const text = new TextEncoder();

app.get("/1", (ask, answer) => refresh().catch((problem) => answer.send(Buffer.from(problem.stack)))); // expect: stack
app.get("/2", (ask, answer) => refresh().catch((problem) => answer.send(Bytes.from(problem.stack)))); // expect: stack
app.get("/3", (ask, answer) => refresh().catch((problem) => answer.send(btoa(problem.stack)))); // expect: stack
app.get("/4", (ask, answer) => refresh().catch((problem) => answer.send(text.encode(problem.stack)))); // expect: stack
app.get("/5", (ask, answer) => refresh().catch((problem) => answer.send(encode(problem.stack)))); // expect: stack
app.get("/6", (ask, answer) => refresh().catch((problem) => answer.send(new Buffer(problem.stack)))); // expect: stack
// @ts-expect-error until Node.js 6
app.get("/7", (ask, answer) => refresh().catch((problem) => answer.send(Buffer(problem.stack)))); // expect: stack
app.get("/9", (ask, answer) => refresh().catch((problem) => answer.send(Base64.encode(problem.stack)))); // expect: stack
app.get("/8", (ask, answer) => refresh().catch((problem) => answer.json({ size: Buffer.byteLength(problem.stack) })));
