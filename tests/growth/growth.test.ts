import { expect, test } from "vitest";
import { lint, ruleOf } from "../support/lint.js";

/** Routes as generators write them: each copy has the same findings, with suggestions that look around in the file. */
const routes = (n: number): string => `
app.get("/parcels${n}/:id", async (req, res) => {
  try {
    const parcel = await Parcel.findById(req.params.id);
    const { weight } = parcel;
    return res.json(parcel);
  } catch (failure) {
    return res.status(500).json({ error: failure.message });
  }
});
app.post("/parcels${n}", async (req, res) => {
  const { sender, receiver } = req.body;
  const parcel = await Parcel.create({ sender: sender.trim(), receiver: receiver.trim(), note: req.body.note.text });
  return res.status(201).json({ number: parcel.number });
});
`;

const file = (copies: number): string => `const express = require("express");
const mongoose = require("mongoose");
const Parcel = mongoose.model("Parcel", new mongoose.Schema({ sender: String, receiver: String, weight: Number, pin: String }));
const app = express();
${Array.from({ length: copies }, (_, n) => routes(n)).join("")}module.exports = app;
`;

const found = (copies: number): ReturnType<typeof lint> => lint({ text: file(copies), filename: "/nowhere/app.js", cwd: "/nowhere", settings: { project: false } });

/** Milliseconds of the processor, the least of some rounds: the machine may be busy. */
function cost(copies: number, rounds: number): number {
  const one = (): number => {
    const before = process.cpuUsage();
    found(copies);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(...Array.from({ length: rounds }, one));
}

test("a longer file of the same kind has as many findings for its length", () => {
  const short = found(2).map(ruleOf);
  expect(new Set(short).size).toBeGreaterThanOrEqual(4);
  expect(found(200)).toHaveLength((short.length / 2) * 200);
});

test("eight times the code takes about eight times as long", () => {
  found(16);
  // Work for each finding on the whole file would make it 64 times.
  expect(cost(256, 2) / cost(32, 3)).toBeLessThan(20);
}, 120_000);

test("types that name each other on many ways are asked once", () => {
  // Each layer leads to the next one on two ways: without memory there are 2^40 of them.
  const layers = Array.from({ length: 40 }, (_, n) => {
    const [here, next] = [String(n), String(n + 1)];
    return `interface Left${here} extends Layer${next} {}\ninterface Right${here} extends Layer${next} {}\ninterface Layer${here} extends Left${here}, Right${here} {}\n`;
  }).join("");
  const text = `import express from "express";
interface Layer40 extends Layer0 { weight: Layer0 | Layer20 }
${layers}
const app = express();
const weigh = (parcel: Layer0) => parcel.weight.grams;
app.get("/weights", (req, res) => {
  try {
    res.json(weigh(JSON.parse(req.headers.parcel)));
  } catch (failure) {
    res.status(500).json({ error: failure.message });
  }
});
`;
  expect(lint({ text, filename: "/nowhere/app.ts", cwd: "/nowhere", settings: { project: false } }).map(ruleOf)).toContain("no-raw-error-response");
}, 10_000);
