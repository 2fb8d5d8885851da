import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.js";

const handler = (check: string): string => `
import express from "express";
${check}
const app = express();
app.post("/orders", (req, res) => {
  demand(req.body);
  save(req.body.number);
  res.sendStatus(201);
});
`;

describe("functions that the project declares", () => {
  it("is a guard by import path and name", () => {
    const code = handler('import { demand } from "@acme/demands"; import { save } from "@acme/store";');
    expect(kinds(code, {})).toEqual(["unchecked"]);
    expect(kinds(code, { guards: ["@acme/demands#demand"] })).toEqual([]);
    expect(kinds(code, { guards: ["@acme/others#demand"] })).toEqual(["unchecked"]);
  });

  it("is a guard by the tag of its comment", () => {
    const body = "function demand(body) { audit(body); }";
    const save = 'import { save, audit } from "@acme/store";';
    expect(kinds(handler(`${save}\n${body}`), {})).toEqual(["unchecked"]);
    expect(kinds(handler(`${save}\n/** Answers for the body. @leakproof guard */\n${body}`), {})).toEqual([]);
  });
});

describe("serializers", () => {
  const code = `
import express from "express";
import mongoose from "mongoose";
import { present } from "@acme/present";
const Member = mongoose.model("Member", new mongoose.Schema({ email: String, passwordHash: String }));
const app = express();
app.get("/members", async (req, res) => {
  res.json(present(await Member.find()));
});
app.get("/raw", async (req, res) => {
  res.json(await Member.find());
});
`;
  it("give what may be sent", () => {
    expect(kinds(code, { serializers: ["present"] }, "no-unprojected-query-response")).toEqual(["record"]);
  });
});

describe("response helpers", () => {
  const code = `
import express from "express";
import { reply } from "@acme/http";
const app = express();
app.get("/report", async (req, res) => {
  try {
    reply(res, await build());
  } catch (error) {
    reply(res, error);
  }
});
`;
  it("answer with the argument that the settings name", () => {
    expect(kinds(code, {}, "no-raw-error-response")).toEqual([]);
    expect(kinds(code, { responseHelpers: [{ from: "@acme/http", name: "reply", arg: 1 }] }, "no-raw-error-response")).toEqual(["object"]);
  });
});

function kinds(text: string, settings: Readonly<Record<string, unknown>>, rule = "no-unguarded-body-access"): string[] {
  return lint({ text, filename: "/app/server.mjs", cwd: "/app", rules: [rule], settings }).map((m) => m.messageId ?? "");
}
