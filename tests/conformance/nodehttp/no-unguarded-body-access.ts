import busboy from "busboy";
import coBody from "co-body";
import formidable from "formidable";
import { createServer, type IncomingMessage } from "node:http";
import { json, text } from "micro";
import getRawBody from "raw-body";
import { save } from "./orders.js";

// What parsers leave on the request.
createServer((ask) => save((ask as IncomingMessage & { body: any }).body.name.trim())); // expect: throws
createServer((ask) => save((ask as IncomingMessage & { body: any }).body?.name));

// Text that comes in pieces.
createServer((ask) => {
  let all = "";
  ask.on("data", (piece) => {
    all += piece;
  });
  ask.on("end", () => save(JSON.parse(all))); // expect: parse
});
createServer(async (ask) => {
  let all = "";
  for await (const piece of ask) all += piece;
  save(JSON.parse(all)); // expect: parse
});
createServer((ask) => save(JSON.parse(ask.read()))); // expect: parse

// Text and objects that a library has collected.
createServer(async (ask) => save(JSON.parse(await text(ask)))); // expect: parse
createServer(async (ask) => save(JSON.parse(await getRawBody(ask, { encoding: "utf8" })))); // expect: parse
createServer(async (ask) => {
  const order: any = await json(ask);
  save(order.name.trim()); // expect: throws
});
createServer(async (ask) => {
  const order = await coBody(ask);
  save(order.name.trim()); // expect: throws
});
createServer(async (ask) => {
  const order = await coBody.json(ask);
  if (typeof order?.name === "string") save(order.name.trim());
});

// Forms
createServer((ask) => formidable().parse(ask, (problem, fields) => save(fields.names.join()))); // expect: throws
createServer(async (ask) => {
  const [fields] = await formidable().parse(ask);
  save(fields.names.join()); // expect: throws
});
createServer((ask) => formidable().on("field", (name, value) => save(JSON.parse(value).name.trim()))); // expect: parse, throws
createServer((ask) => busboy({ headers: ask.headers }).on("field", (name, value) => save(JSON.parse(value).name.trim()))); // expect: parse, throws
