// The language server that editors other than VS Code start, over its standard input and output.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node.js";
import { makeProject } from "./project.mjs";

/**
 * @typedef {{ line: number, character: number }} Position
 * @typedef {{ start: Position, end: Position }} Range
 * @typedef {{ code: string, message: string, range: Range }} Diagnostic
 * @typedef {{ title: string, command: { command: string, arguments: unknown[] } }} Action
 */

const service = (fields = "") => `import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
export const findShip = (id) => prisma.ship.findUnique({ where: { id }${fields} });
`;
const routes = `import express from "express";
import { findShip } from "./ships.js";

export const harbour = express.Router();

harbour.get("/ships/:id", async (req, res) => {
  try {
    res.json(await findShip(req.params.id));
  } catch (error) {
    res.status(500).json({ error: error.message });
  }
});
`;
const { root, write } = makeProject({
  "package.json": '{ "type": "module", "dependencies": { "express": "5", "@prisma/client": "6" } }',
  "eslint.config.js": 'import leakproof from "eslint-plugin-leakproof";\nexport default [...leakproof.configs.recommended];\n',
  "src/ships.js": service(),
  "src/routes.js": routes,
});
const file = join(root, "src/routes.js");
const document = { uri: pathToFileURL(file).href };

/** What the editor is asked for; without `experimental` the server does not start a linter. */
const settings = {
  validate: "on",
  packageManager: "npm",
  useESLintClass: true,
  experimental: {},
  codeAction: { disableRuleComment: { enable: false }, showDocumentation: { enable: false } },
  codeActionOnSave: { mode: "all" },
  format: false,
  quiet: false,
  onIgnoredFiles: "off",
  options: {},
  rulesCustomizations: [],
  run: "onType",
  problems: { shortenToSingleLine: false },
  nodePath: null,
  workingDirectory: { mode: "location" },
  workspaceFolder: { uri: pathToFileURL(root).href, name: "harbour" },
};

const bin = join(dirname(createRequire(import.meta.url).resolve("vscode-langservers-extracted/package.json")), "bin/vscode-eslint-language-server");
const server = spawn(process.execPath, [bin, "--stdio"], { cwd: root, stdio: ["pipe", "pipe", "ignore"] });
const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
connection.onRequest("workspace/configuration", (/** @type {{ items: unknown[] }} */ { items }) => items.map(() => settings));
connection.onRequest("workspace/applyEdit", (/** @type {{ edit: { documentChanges: { edits: { range: Range, newText: string }[] }[] } }} */ { edit }) => {
  for (const { edits } of edit.documentChanges) applied.push(...edits);
  return { applied: true };
});
connection.onRequest(() => null);
connection.onNotification(() => undefined);
connection.listen();

/** @type {{ range: Range, newText: string }[]} */
const applied = [];

before(async () => {
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } };
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [settings.workspaceFolder],
    capabilities: { workspace: { configuration: true, applyEdit: true, workspaceEdit: { documentChanges: true } }, textDocument: { codeAction, diagnostic: {} } },
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", { textDocument: { ...document, languageId: "javascript", version: 1, text: routes } });
});
after(() => {
  connection.dispose();
  server.kill();
});

/** @returns {Promise<Diagnostic[]>} */
async function diagnostics() {
  const { items } = await connection.sendRequest("textDocument/diagnostic", { textDocument: document });
  return items;
}
const rulesOf = (/** @type {Diagnostic[]} */ items) => items.map(({ code }) => code).sort();

/** @param {string} text @param {Position} position */
const offsetOf = (text, { line, character }) => text.split("\n").slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;

/** Replaces the whole text, as an editor does after a big change. @param {string} text @param {number} version */
async function type(text, version) {
  await connection.sendNotification("textDocument/didChange", { textDocument: { ...document, version }, contentChanges: [{ text }] });
}

test("the editor shows the leaks", async () => {
  assert.deepEqual(rulesOf(await diagnostics()), ["leakproof/no-raw-error-response", "leakproof/no-unprojected-query-response"]);
});

test("a quick fix mends one, and its finding is gone", async () => {
  const before = (await diagnostics()).filter(({ code }) => code === "leakproof/no-raw-error-response");
  /** @type {Action[]} */
  const actions = await connection.sendRequest("textDocument/codeAction", { textDocument: document, range: before[0]?.range, context: { diagnostics: before, only: ["quickfix"] } });
  const [action] = actions;
  assert.ok(action, "a quick fix is offered");
  await connection.sendRequest("workspace/executeCommand", { command: action.command.command, arguments: action.command.arguments });
  const [edit] = applied;
  assert.ok(edit, "the quick fix edits the file");
  const mended = routes.slice(0, offsetOf(routes, edit.range.start)) + edit.newText + routes.slice(offsetOf(routes, edit.range.end));
  await type(mended, 2);
  assert.deepEqual(rulesOf(await diagnostics()), ["leakproof/no-unprojected-query-response"]);
});

test("an edit of an imported file shows in the open one", async () => {
  await type(routes, 3);
  const query = "leakproof/no-unprojected-query-response";
  for (const [fields, leaks] of /** @type {const} */ ([[", select: { id: true, name: true }", false], ["", true]])) {
    // A path is looked at once in a second, and the clocks of some file systems count in seconds.
    await setTimeout(1_100);
    write("src/ships.js", service(fields));
    assert.equal(readFileSync(join(root, "src/ships.js"), "utf8"), service(fields));
    await setTimeout(1_100);
    assert.equal(rulesOf(await diagnostics()).includes(query), leaks);
  }
});
