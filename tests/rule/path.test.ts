// The way of a value goes with its report: in the data of the report for hosts that keep it, and in that of its suggestions, which ESLint's results keep.
import { Linter, type Rule } from "eslint";
import { expect, test } from "vitest";
import plugin from "../../src/index.js";

/** The reports of a rule as it makes them. */
function reports(name: keyof typeof plugin.rules, text: string): Rule.ReportDescriptor[] {
  const seen: Rule.ReportDescriptor[] = [];
  const rule = plugin.rules[name];
  const spied: Rule.RuleModule = {
    ...(rule.meta && { meta: rule.meta }),
    create: (context) => rule.create(Object.create(context, { report: { value: (report: Rule.ReportDescriptor) => seen.push(report) } }) as Rule.RuleContext),
  };
  const config: Linter.Config = { plugins: { own: { rules: { spied } } }, rules: { "own/spied": "error" }, settings: { leakproof: { strictErrors: true } } };
  expect(new Linter().verify(text, [config], { filename: "routes.js" })).toEqual([]);
  return seen;
}

/** The steps of a way, one a line. */
function stepsOf(data: Readonly<Record<string, unknown>> | undefined): string[] {
  const path = data?.["path"];
  return typeof path === "string" ? path.split("\n") : [];
}

const app = 'import express from "express";\nconst app = express();\n';

test.for<[rule: keyof typeof plugin.rules, code: string, path: string[]]>([
  [
    "no-raw-error-response",
    'app.get("/", (req, res) => {\n  try {\n    work();\n  } catch (error) {\n    const { message } = error;\n    res.status(500).json({ why: message });\n  }\n});\n',
    ["routes.js:6:12 error", "routes.js:7:25 error", "routes.js:8:33 message", "routes.js:8:26 { why: message }", "routes.js:8:5 res.status(500).json({ why: message })"],
  ],
  [
    "no-unprojected-query-response",
    'import { PrismaClient } from "@prisma/client";\nconst prisma = new PrismaClient();\napp.get("/", async (req, res) => {\n  const users = await prisma.user.findMany();\n  res.json(users);\n});\n',
    ["routes.js:6:23 prisma.user.findMany()", "routes.js:6:17 await prisma.user.findMany()", "routes.js:7:12 users", "routes.js:7:3 res.json(users)"],
  ],
  ["no-unguarded-body-access", 'app.post("/", (req, res) => {\n  res.send(req.body.name.trim());\n});\n', ["routes.js:3:16 req", "routes.js:4:12 req", "routes.js:4:12 req.body", "routes.js:4:12 req.body.name"]],
])("%s", ([rule, code, path]) => {
  const [report] = reports(rule, app + code);
  expect(stepsOf(report?.data)).toEqual(path);
  const config: Linter.Config = { plugins: { leakproof: plugin }, rules: { [`leakproof/${rule}`]: "error" } };
  const [message] = new Linter().verify(app + code, [config], { filename: "routes.js" });
  const suggestion = message?.suggestions?.[0] as { data?: Record<string, string> } | undefined;
  expect(stepsOf(suggestion?.data)).toEqual(path);
});

test("a long way is cut in the middle", () => {
  const hops = Array.from({ length: 30 }, (_, n) => `    const v${String(n + 1)} = v${String(n)};\n`).join("");
  const [report] = reports("no-raw-error-response", `${app}app.get("/", (req, res) => {\n  try {\n    work();\n  } catch (v0) {\n${hops}    res.json(v30.message);\n  }\n});\n`);
  const steps = stepsOf(report?.data);
  expect(steps).toHaveLength(21);
  expect(steps[10]).toBe("…");
  expect(steps[0]).toMatch(/ v0$/);
  expect(steps.at(-1)).toMatch(/ res\.json\(v30\.message\)$/);
});

test("where no value was followed there is no way", () => {
  const found = reports("no-debug-exposure", 'import errorhandler from "errorhandler";\nimport express from "express";\nexpress().use(errorhandler());\n');
  expect(found.map(({ data }) => data?.["path"])).toEqual([undefined]);
});
