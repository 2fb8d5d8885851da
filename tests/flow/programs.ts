// Small programs for property tests: every construct that the engine follows, put together at random.
import fc from "fast-check";

const names = ["a", "b", "c", "d"] as const;
const keys = ["x", "y", "message", "password"] as const;

const name = fc.constantFrom(...names);
const key = fc.constantFrom(...keys);

const leaf = fc.oneof(
  name,
  name,
  fc.constantFrom("req.body", "req.query.page", "process.env.KEY", "'text'", "1", "null", "undefined", "this.x", "err"),
  fc.constantFrom("prisma.user.findMany()", "await prisma.post.findFirst({ select: { x: true } })", "new Error('e')", "helper", "unread()"),
);

const { statement } = fc.letrec<{ expression: string; statement: string; block: string }>((tie) => {
  const [anExpression, aStatement, aBlock] = [tie("expression"), tie("statement"), tie("block")] as [fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<string>];
  const expression = fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    { weight: 5, arbitrary: leaf },
    { weight: 3, arbitrary: fc.tuple(anExpression, key).map(([e, k]) => `(${e}).${k}`) },
    { weight: 1, arbitrary: fc.tuple(anExpression, anExpression).map(([e, k]) => `(${e})[${k}]`) },
    { weight: 2, arbitrary: fc.tuple(key, anExpression, anExpression).map(([k, e, f]) => `({ ${k}: ${e}, ...(${f}) })`) },
    { weight: 1, arbitrary: fc.tuple(anExpression, anExpression).map(([e, f]) => `[${e}, ...(${f})]`) },
    { weight: 1, arbitrary: fc.tuple(anExpression, anExpression, anExpression).map(([e, f, g]) => `((${e}) ? (${f}) : (${g}))`) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("||", "&&"), anExpression, anExpression).map(([o, e, f]) => `((${e}) ${o} (${f}))`) },
    { weight: 1, arbitrary: anExpression.map((e) => `\`t\${${e}}\``) },
    { weight: 1, arbitrary: fc.tuple(name, anExpression).map(([n, e]) => `(${n} = (${e}))`) },
    { weight: 1, arbitrary: anExpression.map((e) => `(await (${e}))`) },
    { weight: 2, arbitrary: anExpression.map((e) => `helper(${e})`) },
    { weight: 1, arbitrary: anExpression.map((e) => `curried(${e})(a)`) },
    { weight: 1, arbitrary: anExpression.map((e) => `new Box(${e}).read()`) },
    { weight: 1, arbitrary: fc.tuple(anExpression, name, anExpression).map(([e, n, f]) => `(${e}).map(async (${n}) => (${f}))`) },
    { weight: 1, arbitrary: fc.tuple(anExpression, name, anExpression).map(([e, n, f]) => `(${e}).then(async (${n}) => (${f})).catch((err) => err)`) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("filter", "find", "slice", "reverse", "trim", "reduce", "get"), anExpression).map(([m, e]) => `(${e}).${m}((z) => z)`) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("JSON.stringify", "JSON.parse", "Object.assign", "Object.values", "Promise.all", "String", "structuredClone"), anExpression).map(([f, e]) => `${f}(${e})`) },
    { weight: 1, arbitrary: fc.tuple(name, aBlock).map(([n, b]) => `(async (${n}) => { ${b} return ${n}; })`) },
  );
  const statement = fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 4, arbitrary: fc.tuple(name, anExpression).map(([n, e]) => `${n} = ${e};`) },
    { weight: 2, arbitrary: fc.tuple(name, key, anExpression).map(([n, k, e]) => `${n}.${k} = ${e};`) },
    { weight: 1, arbitrary: fc.tuple(name, anExpression).map(([n, e]) => `${n}.push(${e});`) },
    { weight: 1, arbitrary: fc.tuple(name, key).map(([n, k]) => `delete ${n}.${k};`) },
    { weight: 2, arbitrary: anExpression.map((e) => `res.json(${e});`) },
    { weight: 1, arbitrary: anExpression.map((e) => `reply(res, ${e});`) },
    { weight: 1, arbitrary: fc.tuple(key, name, name, anExpression).map(([k, n, m, e]) => `({ ${k}: ${n} = 1, ...${m} } = ${e});`) },
    { weight: 1, arbitrary: fc.tuple(name, name, anExpression).map(([n, m, e]) => `[${n}, ...${m}] = ${e};`) },
    { weight: 2, arbitrary: fc.tuple(anExpression, aBlock, aBlock).map(([e, b, c]) => `if (${e}) { ${b} } else { ${c} }`) },
    { weight: 1, arbitrary: fc.tuple(anExpression, fc.constantFrom("return;", "throw err;", "res.send(a); return;")).map(([e, x]) => `if (!(${e})) { ${x} }`) },
    { weight: 1, arbitrary: fc.tuple(name, anExpression, aBlock).map(([n, e, b]) => `for (${n} of ${e}) { ${b} }`) },
    { weight: 1, arbitrary: fc.tuple(anExpression, aBlock).map(([e, b]) => `while (${e}) { ${b} }`) },
    { weight: 2, arbitrary: fc.tuple(aBlock, aBlock).map(([b, c]) => `try { ${b} } catch (err) { ${c} }`) },
    { weight: 1, arbitrary: fc.tuple(anExpression, anExpression, aBlock, aBlock).map(([e, f, b, c]) => `switch (${e}) { case ${f}: ${b} break; default: ${c} }`) },
    { weight: 1, arbitrary: fc.tuple(name, anExpression).map(([n, e]) => `{ const { ${n}, ...rest } = ${e}; res.send(rest, ${n}); }`) },
  );
  return { expression, statement, block: fc.array(aStatement, { maxLength: 2 }).map((list) => list.join(" ")) };
});

const body = fc.array(statement, { minLength: 1, maxLength: 4 }).map((list) => list.join("\n  "));

/** What helpers are made of: they call no helper. Recursion is cut where it is entered again, and what is cut depends on where one entered. */
const part = fc.oneof(
  leaf,
  fc.tuple(fc.constantFrom("x", ...names), key).map(([e, k]) => `${e}.${k}`),
  fc.tuple(key, leaf, name).map(([k, e, n]) => `{ ${k}: ${e}, ...${n}, x }`).map((o) => `(${o})`),
  fc.tuple(name, key).map(([n, k]) => `(x || ${n}).map((z) => z.${k})`),
);

/** A server file: helpers that call each other, a class, and one handler. */
export const programs = fc.tuple(body, part, part, fc.oneof(part.map((e) => `a = ${e};`), part.map((e) => `x.y = ${e};`), fc.constant(""))).map(
  ([inside, returned, held, between]) => `import express from "express";
import { PrismaClient } from "@prisma/client";
import { unread } from "./nowhere.js";
const app = express();
const prisma = new PrismaClient();
let a, b = 1, c = {}, d = [], err;
function helper(x) {
  ${between.replaceAll("await ", "")}
  if (x) return x.x;
  return ${returned.replaceAll("await ", "")};
}
const curried = (x) => (y) => ({ x, y });
class Box {
  constructor(x) { this.x = x; this.y = ${held.replaceAll("await ", "")}; }
  read() { return this.x || this.y; }
}
function reply(res, data) { res.status(500).json({ data }); }
app.post("/", async (req, res) => {
  ${inside}
});
`,
);
