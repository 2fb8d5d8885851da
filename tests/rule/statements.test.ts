import { describe, expect, test } from "vitest";
import { block, type Doc, type Edits } from "../../src/rule/edits/index.js";
import { edited } from "../support/edit.js";

const log = (edits: Edits): Doc => `log(e)${edits.semi}`;
const check = (edits: Edits): Doc => block("if (!a)", [`return fail(400)${edits.semi}`]);
const lines = (...text: string[]): string => text.join("\n");

const beforeCases: [name: string, before: string, after: string][] = [
  ["in a block", lines("f(() => {", "  «res.send(e)»;", "});"), lines("f(() => {", "  log(e);", "  res.send(e);", "});")],
  ["before an outer statement of the expression", lines("{", "  const x = g(h(«e»));", "}"), lines("{", "  log(e);", "  const x = g(h(e));", "}")],
  ["at the top of the file", "const x = «e»;\n", "log(e);\nconst x = e;\n"],
  ["before an export", "export const x = «e»;\n", "log(e);\nexport const x = e;\n"],
  ["above the comments of the statement", lines("{", "  a();", "  // why", "  /* and how */", "  «b()»;", "}"), lines("{", "  a();", "  log(e);", "  // why", "  /* and how */", "  b();", "}")],
  ["below a comment that stands apart", lines("{", "  // a chapter", "", "  «b()»;", "}"), lines("{", "  // a chapter", "", "  log(e);", "  b();", "}")],
  ["below the comment of the line before", lines("{", "  a(); // first", "  «b()»;", "}"), lines("{", "  a(); // first", "  log(e);", "  b();", "}")],
  ["in a block on one line", "try { a(); } catch (e) { «res.send(e)»; }", "try { a(); } catch (e) { log(e); res.send(e); }"],
  ["as the body of an arrow function", "f((e) => «res.send(e)»);", lines("f((e) => {", "  log(e);", "  return res.send(e);", "});")],
  ["with await kept", "f(async (e) => await «res.send(e)»);", lines("f(async (e) => {", "  log(e);", "  return await res.send(e);", "});")],
  ["with a returned object", "f((e) => ({ a: «e» }));", lines("f((e) => {", "  log(e);", "  return { a: e };", "});")],
  ["with a returned sequence", "f((e) => (a(), «e»));", lines("f((e) => {", "  log(e);", "  return (a(), e);", "});")],
  ["in an arrow body of several lines", lines("f((e) =>", "  res.send({", "    a: «e»,", "  }),", ");"), lines("f((e) => {", "  log(e);", "  return res.send({", "    a: e,", "  });", "});")],
  ["in an arrow body that begins on its first line", lines("p.catch((e) => res.send({", "  a: «e»,", "}));"), lines("p.catch((e) => {", "  log(e);", "  return res.send({", "    a: e,", "  });", "});")],
  ["keeping a template's lines", lines("p.catch((e) => res.send(`", "a ${«e»}", "  b`));"), lines("p.catch((e) => {", "  log(e);", "  return res.send(`", "a ${e}", "  b`);", "});")],
  ["keeping a comment before the body", lines("p.catch((e) => /* says all */ res.send(«e»));"), lines("p.catch((e) => {", "  log(e);", "  /* says all */", "  return res.send(e);", "});")],
  ["in an if without braces", lines("function f() {", "  if (e) return res.send(«e»);", "}"), lines("function f() {", "  if (e) {", "    log(e);", "    return res.send(e);", "  }", "}")],
  ["in an if on two lines", lines("if (e)", "  res.send(«e»);", "next();"), lines("if (e) {", "  log(e);", "  res.send(e);", "}", "next();")],
  ["in an if with else", lines("if (e) res.send(«e»);", "else res.end();"), lines("if (e) {", "  log(e);", "  res.send(e);", "} else res.end();")],
  ["in an else", lines("if (e) a();", "else res.send(«e»);"), lines("if (e) a();", "else {", "  log(e);", "  res.send(e);", "}")],
  ["before a whole chain of else if", lines("{", "  if (a) b();", "  else if («c») d();", "}"), lines("{", "  log(e);", "  if (a) b();", "  else if (c) d();", "}")],
  ["in a statement of several lines without braces", lines("if (e) res.send({", "  a: «e»,", "});"), lines("if (e) {", "  log(e);", "  res.send({", "    a: e,", "  });", "}")],
  ["with a comment behind the statement", lines("if (e) res.send(«e»); // sorry", "x();"), lines("if (e) {", "  log(e);", "  res.send(e); // sorry", "}", "x();")],
  ["in a loop", "for (const e of all) res.send(«e»);", lines("for (const e of all) {", "  log(e);", "  res.send(e);", "}")],
  ["in a case", lines("switch (a) {", "  case 1:", "    res.send(«e»);", "    break;", "}"), lines("switch (a) {", "  case 1:", "    log(e);", "    res.send(e);", "    break;", "}")],
  ["in a case on one line", lines("switch (a) {", "  case 1: res.send(«e»); break;", "}"), lines("switch (a) {", "  case 1: log(e); res.send(e); break;", "}")],
  ["in a class field's arrow", lines("class A {", "  get = (e) => this.send(«e»);", "}"), lines("class A {", "  get = (e) => {", "    log(e);", "    return this.send(e);", "  };", "}")],
  ["in a method", lines("class A {", "  get(e) {", "    return «e»;", "  }", "}"), lines("class A {", "  get(e) {", "    log(e);", "    return e;", "  }", "}")],
  ["with tabs", lines("f(() => {", "\t«res.send(e)»;", "});"), lines("f(() => {", "\tlog(e);", "\tres.send(e);", "});")],
  ["with four spaces", lines("function g() {", "    a();", "}", "f((e) => «e»);"), lines("function g() {", "    a();", "}", "f((e) => {", "    log(e);", "    return e;", "});")],
  ["without semicolons", lines("a()", "f((e) => «e»)"), lines("a()", "f((e) => {", "  log(e)", "  return e", "})")],
  ["without semicolons before a bracket", lines("import a from 'a'", "import b from 'b'", "b()", ";[«e»].forEach(b)"), lines("import a from 'a'", "import b from 'b'", "b()", ";log(e); [e].forEach(b)")],
  ["with Windows line ends", "f(() => {\r\n  «res.send(e)»;\r\n});", "f(() => {\r\n  log(e);\r\n  res.send(e);\r\n});"],
];

describe("a statement goes before", () => {
  test.for(beforeCases)("%s", ([, before, after]) => {
    expect(edited(before, (edits, node) => edits.before(node, log(edits)))).toBe(after);
  });

  test.for([
    ["a class field", "class A { a = «e»; }"],
    ["a parameter", "function f(a = «e») {}"],
  ])("but not in %s", ([, text = ""]) => {
    expect(edited(text, (edits, node) => edits.before(node, log(edits)))).toBeUndefined();
  });
});

describe("several lines", () => {
  test("are indented where they stand", () => {
    const text = lines("f(() => {", "    «res.send(e)»;", "});");
    expect(edited(text, (edits, node) => edits.before(node, check(edits), log(edits)))).toBe(lines("f(() => {", "    if (!a) {", "        return fail(400);", "    }", "    log(e);", "    res.send(e);", "});"));
  });

  test("become one in a block on one line", () => {
    expect(edited("f((a) => { return «a»; });", (edits, node) => edits.before(node, check(edits)))).toBe("f((a) => { if (!a) { return fail(400); } return a; });");
  });
});

describe("a function begins with", () => {
  const start = (text: string): string | undefined => edited(text, (edits, node) => ("params" in node ? edits.atStart(node as never, check(edits)) : undefined));
  test.for([
    ["a statement", lines("f(«(a) => {", "  g(a);", "}»);"), lines("f((a) => {", "  if (!a) {", "    return fail(400);", "  }", "  g(a);", "});")],
    ["a directive", lines("f(«async (a) => {", '  "use server";', "  g(a);", "}»);"), lines("f(async (a) => {", '  "use server";', "  if (!a) {", "    return fail(400);", "  }", "  g(a);", "});")],
    ["only a directive", lines("f(«async (a) => {", '  "use server";', "}»);"), lines("f(async (a) => {", '  "use server";', "  if (!a) {", "    return fail(400);", "  }", "});")],
    ["nothing", "f(«(a) => {}»);", lines("f((a) => {", "  if (!a) {", "    return fail(400);", "  }", "});")],
    ["an expression", "f(«(a) => g(a)»);", lines("f((a) => {", "  if (!a) {", "    return fail(400);", "  }", "  return g(a);", "});")],
  ])("%s", ([, before = "", after = ""]) => {
    expect(start(before)).toBe(after);
  });
});

describe("a statement leaves", () => {
  test.for([
    ["with its line", "a();\n«b();»\nc();\n", "a();\nc();\n"],
    ["with its comment on the line", "a();\n«b();» // why\nc();\n", "a();\nc();\n"],
    ["from a line of several", "a(); «b();» c();\n", "a(); c();\n"],
    ["without two blank lines meeting", "a();\n\n«b();»\n\nc();\n", "a();\n\nc();\n"],
    ["where one is needed", "if (a) «b();»\n", "if (a) {}\n"],
  ])("%s", ([, before = "", after = ""]) => {
    expect(edited(before, (edits, node) => edits.removeStatement(node))).toBe(after);
  });
});
