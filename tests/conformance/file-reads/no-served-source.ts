import express from "express";
import { createReadStream, readFile, readFileSync } from "node:fs";
import fs from "node:fs";
import { readFile as read } from "node:fs/promises";
import { join } from "node:path";

const app = express();

app.get("/:name", async (ask, answer) => {
  createReadStream(join("logs", ask.params.name)).pipe(answer); // expect: folder
  readFile(join("logs", ask.params.name), (problem, text) => answer.send(text)); // expect: folder
  answer.send(readFileSync(join("logs", ask.params.name))); // expect: folder
  answer.send(fs.readFileSync(join("logs", ask.params.name))); // expect: folder
  answer.send(await fs.promises.readFile(join("logs", ask.params.name))); // expect: folder
  answer.send(await read(join("logs", ask.params.name))); // expect: folder
  answer.send(await read(join("public", ask.params.name)));
  answer.send(await read(join("logs", "open.txt")));
});
