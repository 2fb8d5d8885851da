// How time grows with the size of one file and with the size of the project.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bench } from "./install.mjs";
import { Bench, median } from "./lint.mjs";

/** @typedef {import("./contenders.mjs").Setup} Setup */

/**
 * One module of a server, with names of its own for each copy.
 * @param {number} n
 */
const routes = (n) => `
const list${n} = async (req, res, next) => {
  try {
    const { page, size = 20 } = req.query;
    const where = req.body.filter ? { name: req.body.filter } : {};
    const users = await User.find(where).skip(Number(page) * Number(size)).limit(Number(size));
    res.json({ users: users.map((user) => ({ id: user.id, name: user.name })) });
  } catch (error) {
    next(error);
  }
};
async function load${n}(id) {
  const user = await User.findById(id);
  if (!user) throw new NotFound("no user " + id);
  return user;
}
app.get("/users${n}", list${n});
app.get("/users${n}/:id", async (req, res) => {
  let answer = { ok: true };
  try {
    answer = { ...answer, user: await load${n}(req.params.id) };
  } catch (error) {
    logger.error(error);
    return res.status(500).json({ error: error.message });
  }
  return res.json(answer);
});
app.post("/users${n}", async (req, res) => {
  const { name, email } = req.body;
  if (typeof name !== "string" || !email) return res.status(400).json({ error: "name and email are required" });
  const user = await User.create({ name, email, role: req.body.role });
  return res.status(201).json(user);
});
`;

const head = `const express = require("express");
const { User, NotFound } = require("./models");
const logger = console;
const app = express();
`;

/** @param {number} copies */
export const manyRoutes = (copies) => head + Array.from({ length: copies }, (_, n) => routes(n)).join("") + "module.exports = app;\n";

/** @param {Bench} lane @param {import("./body.mjs").Source} source @param {number} times */
function cpuOf(lane, source, times) {
  return median(
    Array.from({ length: times }, () => {
      globalThis.gc?.();
      return lane.run([source]).cpu;
    }),
  );
}

/**
 * The same module 1, 2, … 64 times in one file.
 * @param {Setup} none
 * @param {Setup} all
 * @returns {{ copies: number, none: number, all: number }[]}
 */
export function growthOfFile(none, all) {
  const project = join(bench, ".work/growth");
  const lanes = { none: new Bench(none), all: new Bench(all) };
  const sized = (/** @type {number} */ copies) => ({ filename: join(project, "app.js"), project, text: manyRoutes(copies) });
  for (let i = 0; i < 30; i++) for (const lane of Object.values(lanes)) lane.run([sized(2)]);
  return [1, 2, 4, 8, 16, 32, 64].map((copies) => ({
    copies,
    none: cpuOf(lanes.none, sized(copies), copies > 16 ? 3 : 9),
    all: cpuOf(lanes.all, sized(copies), copies > 16 ? 3 : 9),
  }));
}

/** @param {number} n */
const parts = (n) => ({
  [`src/routes/item${n}.js`]: `const router = require("express").Router();
const service = require("../services/item${n}");
router.get("/item${n}/:id", async (req, res) => {
  try {
    res.json(await service.find(req.params.id));
  } catch (error) {
    res.status(500).json({ message: error.message });
  }
});
module.exports = router;
`,
  [`src/services/item${n}.js`]: `const Item = require("../models/item${n}");
const { log } = require("../lib/log");
exports.find = async (id) => {
  const item = await Item.findById(id);
  log("found", item.id);
  return item;
};
`,
  [`src/models/item${n}.js`]: `const { Schema, model } = require("mongoose");
module.exports = model("Item${n}", new Schema({ name: String, passwordHash: String }));
`,
});

/**
 * Projects of more and more modules, linted whole: time per file should stay the same.
 * @param {Setup} none
 * @param {Setup} all
 * @returns {{ files: number, none: number, all: number }[]} milliseconds per file
 */
export function growthOfProject(none, all) {
  return [10, 40, 160, 640].map((modules) => {
    const project = join(bench, ".work", `project-${modules}`);
    rmSync(project, { recursive: true, force: true });
    /** @type {Record<string, string>} */
    const files = { "package.json": '{ "dependencies": { "express": "5", "mongoose": "8" } }', "src/lib/log.js": "exports.log = (...words) => console.log(...words);\n" };
    for (let n = 0; n < modules; n++) Object.assign(files, parts(n));
    files["src/app.js"] = `const app = require("express")();\n${Array.from({ length: modules }, (_, n) => `app.use(require("./routes/item${n}"));\n`).join("")}module.exports = app;\n`;
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(project, name)), { recursive: true });
      writeFileSync(join(project, name), text);
    }
    mkdirSync(join(project, ".git"));
    const sources = Object.entries(files).flatMap(([name, text]) => (name.endsWith(".js") ? [{ filename: join(project, name), text, project }] : []));
    const perFile = (/** @type {Setup} */ setup) => new Bench(setup).run(sources).cpu / sources.length;
    const measured = { files: sources.length, none: perFile(none), all: perFile(all) };
    rmSync(project, { recursive: true, force: true });
    return measured;
  });
}
