// code -> fact. Control flow first, with a claim about nothing (`proved` is true, `prove()` came back): `yes` where it holds at `here`, `no` where
// some path to `here` goes past it. Then what counts as a check of a request body, and what does not.
import { describe, expect, test } from "vitest";
import { lint } from "../support/lint.js";
import { root } from "../support/paths.js";
import { provedIn } from "./support.js";

type Row = readonly [code: string, ...facts: ("no" | "yes")[]];

const structure: Readonly<Record<string, readonly Row[]>> = {
  "early exits": [
    ["if (!proved) return; here;", "yes"],
    ["if (!proved) { log(); return; } here;", "yes"],
    ["if (!proved) throw new Error(); here;", "yes"],
    ["if (proved) return; here;", "no"],
    ["if (!proved) log(); here;", "no"],
    ["if (!proved) { if (other) return; } here;", "no"],
    ["if (!proved) { if (other) return; else throw 1; } here;", "yes"],
    ["if (!proved) process.exit(1); here;", "yes"],
    ["here; if (!proved) return;", "no"],
    ["{ if (!proved) return; } here;", "yes"],
    ["if (other) { if (!proved) return; } here;", "no"],
    ["if (!proved) return; function later() { here; }", "no"],
    ["if (!proved) return; list.forEach(() => { here; });", "yes"],
    ["if (!proved) return next(); here;", "yes"],
    ["if (!proved) return void reply(400); here;", "yes"],
    ["if (!(proved)) return; else log(); here;", "yes"],
    ["if (!proved) { try { return; } finally { log(); } } here;", "yes"],
  ],
  branches: [
    ["if (proved) here;", "yes"],
    ["if (proved) { log(); here; }", "yes"],
    ["if (proved) log(); else here;", "no"],
    ["if (!proved) log(); else here;", "yes"],
    ["if (!proved) here;", "no"],
    ["if (other) log(); else if (proved) here;", "yes"],
    ["if (proved) { log(); } here;", "no"],
    ["if (other) { if (!proved) return; } else { if (!proved) return; } here;", "yes"],
    ["if (other) { prove(); } else { prove(); } here;", "yes"],
    ["if (other) { prove(); } else { log(); } here;", "no"],
    ["if (other) { return; } else { prove(); } here;", "yes"],
    ["const x = proved ? here : 1;", "yes"],
    ["const x = proved ? 1 : here;", "no"],
    ["const x = !proved ? 1 : here;", "yes"],
  ],
  "logic": [
    ["if (proved && other) here;", "yes"],
    ["if (other && proved) here;", "yes"],
    ["if (proved || other) here;", "no"],
    ["if (!proved || other) return; here;", "yes"],
    ["if (!proved && other) return; here;", "no"],
    ["if (!(proved && other)) return; here;", "yes"],
    ["if (!(proved || other)) return; here;", "no"],
    ["if (!!proved) here;", "yes"],
    ["proved && here;", "yes"],
    ["proved || here;", "no"],
    ["!proved || here;", "yes"],
    ["other && proved && here;", "yes"],
    ["(proved || other) && here;", "no"],
    ["proved ?? here;", "no"],
    ["if (proved === true) here;", "yes"],
    ["if (proved !== false) here;", "yes"],
    ["if (proved === false) return; here;", "yes"],
    ["if (other ? proved : proved) here;", "yes"],
    ["if (other ? proved : other) here;", "no"],
    ["if ((log(), proved)) here;", "yes"],
    ["proved || fail(); here;", "no"],
    ["proved || die(); here; function die() { throw new Error(); }", "yes"],
  ],
  "through variables": [
    ["const fine = proved; if (!fine) return; here;", "yes"],
    ["const fine = proved && other; if (fine) here;", "yes"],
    ["const bad = !proved; if (bad) return; here;", "yes"],
    ["const bad = !proved || other; if (bad) return; here;", "yes"],
    ["let fine = proved; fine = true; if (fine) here;", "no"],
    ["const fine = Boolean(proved); if (fine) here;", "yes"],
  ],
  switch: [
    ["switch (true) { case proved: here; break; }", "yes"],
    ["switch (true) { case other: here; break; case proved: break; }", "no"],
    ["switch (true) { case other: log(); case proved: here; }", "no"],
    ["switch (true) { case !proved: return; default: here; }", "yes"],
    ["switch (kind) { case 1: prove(); break; default: return; } here;", "yes"],
    ["switch (kind) { case 1: prove(); break; default: log(); } here;", "no"],
    ["switch (kind) { case 1: prove(); break; } here;", "no"],
  ],
  loops: [
    ["while (proved) { here; }", "yes"],
    ["for (; proved; ) { here; }", "yes"],
    ["for (const x of list) { if (!proved) continue; here; }", "yes"],
    ["for (const x of list) { if (!proved) break; here; }", "yes"],
    ["for (const x of list) { if (proved) continue; here; }", "no"],
    ["for (const x of list) { prove(); } here;", "no"],
    ["while (other) { prove(); } here;", "no"],
    ["do { prove(); } while (other); here;", "yes"],
    ["for (const x of list) { log(); } if (!proved) return; here;", "yes"],
    ["while (!proved) { if (other) break; } here;", "no"],
  ],
  "try, catch, finally": [
    ["try { prove(); here; } catch { log(); }", "yes"],
    ["try { prove(); } catch { return; } here;", "yes"],
    ["try { prove(); } catch { log(); } here;", "no"],
    ["try { prove(); } catch { throw new Error(); } here;", "yes"],
    ["try { prove(); } finally { log(); } here;", "yes"],
    ["try { log(); } finally { prove(); } here;", "yes"],
    ["try { prove(); } catch { here; }", "no"],
    ["try { prove(); } finally { here; }", "no"],
    ["if (!proved) return; try { here; } catch { here; }", "yes", "yes"],
    ["try { if (!proved) throw new Error(); here; } catch { here; }", "yes", "no"],
    ["try { if (!proved) return; } catch { log(); } here;", "no"],
  ],
  "calls that came back": [
    ["prove(); here;", "yes"],
    ["await prove(); here;", "yes"],
    ["const x = prove(); here;", "yes"],
    ["const x = await prove(), y = here;", "yes"],
    ["log(prove()); here;", "yes"],
    ["other && prove(); here;", "no"],
    ["other ? prove() : log(); here;", "no"],
    ["prove().then(log); here;", "yes"],
    ["later(() => prove()); here;", "no"],
  ],
  "helpers of the same file": [
    ["const ok = isFine(it); if (!isFine(it)) return; here; function isFine(x) { return proved; }", "yes"],
    ["if (isFine(it)) here; function isFine(x) { return proved && other; }", "yes"],
    ["if (isFine(it)) here; function isFine(x) { return proved || other; }", "no"],
    ["if (isFine(it)) here; function isFine(x) { if (!proved) return false; return true; }", "yes"],
    ["if (isFine(it)) here; function isFine(x) { if (!proved) return true; return false; }", "no"],
    ["if (isBad(it)) return; here; function isBad(x) { return !proved; }", "yes"],
    ["if (isBad(it)) here; function isBad(x) { return !proved; }", "no"],
    ["check(it); here; function check(x) { if (!proved) throw new Error(); }", "yes"],
    ["check(it); here; function check(x) { if (!proved) return; }", "no"],
    ["check(it); here; function check(x) { if (!proved) log(); }", "no"],
    ["if (isFine(it)) here; const isFine = (x) => proved;", "yes"],
    ["if (isFine(it)) here; const isFine = (x) => { return proved ? true : false; };", "yes"],
    ["check(it); here; function check(x) { inner(x); } function inner(x) { if (!proved) throw new Error(); }", "yes"],
  ],
  "callers": [
    ["if (!proved) return; work(it); function work(x) { here; }", "yes"],
    ["work(it); function work(x) { here; }", "no"],
    ["if (!proved) return; work(it); work(2); function work(x) { here; }", "yes"],
    ["work(2); if (!proved) return; work(it); function work(x) { here; }", "no"],
  ],
};

describe.for(Object.entries(structure))("%s", ([, rows]) => {
  test.for(rows)("%s", ([code, ...facts]) => {
    expect(provedIn(`async function around() { ${code} }`).map((fact) => (fact ? "yes" : "no"))).toEqual(facts);
  });
});

// A body key counts as checked when nothing is reported where `use` takes it.

function reported(code: string): boolean {
  const text = `
    import express from "express";
    import { z } from "zod";
    import { use, log, unread } from "./elsewhere.js";
    const app = express();
    app.post("/", async (req, res, next) => {
      ${code}
    });
  `;
  return (
    lint({ text, filename: `${root}src/program.ts`, cwd: root, rules: ["no-unguarded-body-access"] }).length > 0
  );
}

const guards: Readonly<Record<string, readonly string[]>> = {
  presence: [
    "if (!req.body.name) return; use(req.body.name);",
    "if (!req.body.name) return res.status(400).end(); use(req.body.name);",
    "if (!req.body.name) { res.status(400).end(); return; } use(req.body.name);",
    "if (!req.body.name) return next(new Error()); use(req.body.name);",
    "if (!req.body.name) throw new Error(); use(req.body.name);",
    "if (!req.body.name || !req.body.age) return; use(req.body.name, req.body.age);",
    "if (!(req.body.name && req.body.age)) return; use(req.body.name, req.body.age);",
    "if (req.body.name) use(req.body.name);",
    "req.body.name && use(req.body.name);",
    "use(req.body.name ? req.body.name : 'nobody');",
    "const name = req.body.name; if (!name) return; use(name);",
    "const { name } = req.body; if (!name) return; use(name);",
    "const { name, age } = req.body; if (!name || !age) return; use(name, age);",
    "const body = req.body; if (!body.name) return; use(body.name);",
    "const body = req.body; if (!req.body.name) return; use(body.name);",
    "if (req.body.name == null) return; use(req.body.name);",
    "if (req.body.name === undefined) return; use(req.body.name);",
    "if (req.body.name !== undefined) use(req.body.name);",
    "if (typeof req.body.name === 'undefined') return; use(req.body.name);",
    "for (const item of Array.isArray(req.body.items) ? req.body.items : []) use(item);",
  ],
  "types and constants": [
    "if (typeof req.body.name !== 'string') return; use(req.body.name);",
    "if (typeof req.body.name === 'string') use(req.body.name.trim());",
    "if (!Array.isArray(req.body.items)) return; for (const item of req.body.items) use(item);",
    "if (!('name' in req.body)) return; use(req.body.name);",
    "if (!Object.hasOwn(req.body, 'name')) return; use(req.body.name);",
    "if (!req.body.hasOwnProperty('name')) return; use(req.body.name);",
    "if (req.body.kind === 'a') use(req.body.kind);",
    "if (req.body.kind !== 'a') return; use(req.body.kind);",
    "if (!['a', 'b'].includes(req.body.kind)) return; use(req.body.kind);",
    "switch (true) { case typeof req.body.name === 'string': use(req.body.name); }",
    "switch (req.body.kind) { case 'a': use(req.body.kind); break; }",
    "if (Number.isInteger(req.body.age)) use(req.body.age);",
    "if (!/^[a-z]+$/.test(req.body.name)) return; use(req.body.name);",
  ],
  defaults: [
    "use(req.body.name ?? 'nobody');",
    "use(req.body.name || 'nobody');",
    "use(req.body?.user?.name ?? 'nobody');",
    "const { name = 'nobody' } = req.body; use(name);",
    "const { user: { name = 'nobody' } = {} } = req.body; use(name);",
    "const name = req.body.name ?? ''; use(name.trim());",
    "const { name = '' } = req.body; use(name.trim());",
    "let name; name = req.body.name || 'x'; use(name.trim());",
    "req.body.name ??= 'nobody'; use(req.body.name);",
    "req.body.userId = 7; use(req.body.userId);",
  ],
  schemas: [
    "const body = z.object({ name: z.string() }).parse(req.body); use(body.name);",
    "const result = z.object({ name: z.string() }).safeParse(req.body); if (!result.success) return; use(result.data.name);",
    "const { success, data } = z.object({ name: z.string() }).safeParse(req.body); if (!success) return; use(data.name);",
    "z.object({ name: z.string() }).parse(req.body); use(req.body.name);",
    "const result = z.object({ name: z.string() }).safeParse(req.body); if (result.success) use(result.data.name);",
    "const result = await z.object({ name: z.string() }).safeParseAsync(req.body); if (result.error) return; use(result.data.name);",
  ],
  helpers: [
    "const missing = (b) => !b.name; if (missing(req.body)) return; use(req.body.name);",
    "const valid = (b) => typeof b.name === 'string'; if (!valid(req.body)) return; use(req.body.name);",
    "function assertName(b) { if (!b.name) throw new Error(); } assertName(req.body); use(req.body.name);",
    "for (const key of ['name', 'age']) if (!req.body[key]) return; use(req.body.name);",
    "if (['name'].some((key) => !req.body[key])) return; use(req.body.name);",
    "if (!['name'].every((key) => req.body[key])) return; use(req.body.name);",
    "const errors = []; if (!req.body.name) errors.push('name'); if (errors.length > 0) return; use(req.body.name);",
  ],
  "reads that use nothing": [
    "if (req.body.name) log('named');",
    "const present = Boolean(req.body.name); log(present);",
    "req.body.name = 'written';",
    "delete req.body.name;",
    "log(typeof req.body.name);",
  ],
};

const nonGuards: readonly string[] = [
  // Nothing at all.
  "use(req.body.name);",
  "const { name } = req.body; use(name);",
  "use(req.body.user.name);",
  "use(req.body.name.trim());",
  "for (const item of req.body.items) use(item);",
  "const { user: { name } } = req.body; use(name);",
  "use([...req.body.items]);",
  "const copy = { ...req.body }; use(copy.name.trim());",
  "use(`${req.body.name}`);",
  // A check after the use.
  "use(req.body.name); if (!req.body.name) return;",
  // On another key.
  "if (!req.body.age) return; use(req.body.name);",
  "if (typeof req.body.age !== 'number') return; use(req.body.name);",
  "if (!req.body) return; use(req.body.name);",
  // On the other branch.
  "if (!req.body.name) use(req.body.name);",
  "if (req.body.name) log(); else use(req.body.name);",
  "use(req.body.name ? 'nobody' : req.body.name);",
  "if (req.body.name === undefined) use(req.body.name.trim());",
  // Without leaving.
  "if (!req.body.name) log('missing'); use(req.body.name);",
  "if (!req.body.name) { res.status(400); } use(req.body.name);",
  "if (!req.body.name && !req.body.age) return; use(req.body.name);",
  // In a callback that runs later.
  "setTimeout(() => { if (!req.body.name) return; }, 10); use(req.body.name);",
  "process.nextTick(() => { if (!req.body.name) throw new Error(); }); use(req.body.name);",
  // Of a copy, while the raw body is used.
  "const body = { ...req.body, name: 'x' }; if (!body.name) return; use(req.body.name);",
  "const data = await unread(); if (!data.name) return; use(req.body.name);",
  // Only one of several ways.
  "if (go) { if (!req.body.name) return; } use(req.body.name);",
  "try { if (!req.body.name) throw new Error(); } catch { log(); } use(req.body.name);",
  "const bad = !req.body.age; if (bad) return; use(req.body.name);",
];

describe.for(Object.entries(guards))("guards by %s", ([, codes]) => {
  test.for(codes.map((code) => [code]))("%s", ([code = ""]) => {
    expect(reported(code)).toBe(false);
  });
});

describe("no guard", () => {
  test.for(nonGuards.map((code) => [code]))("%s", ([code = ""]) => {
    expect(reported(code)).toBe(true);
  });
});
