// Proves the package as users get it: the tarball beside ESLint alone, in an empty folder, reports the leaks of a JavaScript server;
// and reports the same once TypeScript 7, which no TypeScript tool of the linting world can load yet, is installed beside it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(join(tmpdir(), "leakproof-packed-"));
const shell = process.platform === "win32";

/** @param {string[]} args @param {string} [cwd] */
const npm = (args, cwd = folder) =>
  execFileSync("npm", args, { cwd, shell, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

const server = `import express from 'express';
import mongoose from 'mongoose';

const User = mongoose.model('User', new mongoose.Schema({ name: String, passwordHash: String }));
export const app = express();
export const jwtSecret = process.env.JWT_SECRET || 'keyboard cat';

app.use(express.json());

app.post('/users', async (req, res) => {
  try {
    const user = await User.create({ name: req.body.name.trim() });
    res.status(201).json(user);
  } catch (error) {
    res.status(500).json({ error: error.message });
  }
});
`;

/** What a user's own ESLint says about the server, one line per finding. */
function findings() {
  try {
    execFileSync(
      process.execPath,
      [join(folder, "node_modules", "eslint", "bin", "eslint.js"), "--format", "json", "server.js"],
      { cwd: folder, encoding: "utf8" },
    );
    return [];
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    if (!stdout) throw new Error(stderr, { cause: error });
    const [result] = /** @type {import('eslint').ESLint.LintResult[]} */ (JSON.parse(stdout));
    return (result?.messages ?? []).map(
      ({ line, column, ruleId, messageId, message }) => `${line}:${column} ${ruleId ?? message} ${messageId ?? ""}`,
    );
  }
}

/** @param {boolean} holds @param {string} claim */
function prove(holds, claim) {
  console.log(`${holds ? "✔" : "✖"} ${claim}`);
  if (!holds) process.exitCode = 1;
}

try {
  // Scripts are off: the build has run, and a second one would pull dist/ away from under a test run.
  npm(["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "a-users-project", private: true, type: "module" }),
  );
  writeFileSync(join(folder, "server.js"), server);
  writeFileSync(
    join(folder, "eslint.config.js"),
    "import leakproof from 'eslint-plugin-leakproof';\n\nexport default [...leakproof.configs.recommended];\n",
  );

  npm(["install", "--no-audit", "--no-fund", "--prefer-offline", "eslint", `./${tarball}`]);
  const alone = findings();
  console.log(alone.map((line) => `    ${line}`).join("\n"));
  prove(
    !existsSync(join(folder, "node_modules", "typescript")),
    "a JavaScript project gets no TypeScript with the plugin",
  );
  for (const rule of [
    "no-unguarded-body-access",
    "no-raw-error-response",
    "no-unprojected-query-response",
    "no-exported-secrets",
  ]) {
    prove(
      alone.some((line) => line.includes(`leakproof/${rule}`)),
      `${rule} reports with ESLint alone`,
    );
  }

  const line = server.split("\n").findIndex((text) => text.includes("res.status(201)")) + 1;
  const explained = npm(["exec", "--no", "--", "eslint-plugin-leakproof", "explain", `server.js:${line}`]);
  console.log(explained.replace(/^/gm, "    "));
  prove(/a record of User \(mongoose, create\)/.test(explained) && explained.includes("User.create("), "the command explains how a value came");

  npm(["install", "--no-audit", "--no-fund", "--prefer-offline", "typescript@7"]);
  prove(existsSync(join(folder, "node_modules", "typescript")), "TypeScript 7 is there");
  prove(alone.length > 0 && findings().join("\n") === alone.join("\n"), "beside TypeScript 7 it reports the same");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
