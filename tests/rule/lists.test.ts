import { describe, expect, test } from "vitest";
import type { AST } from "../../src/concepts/ast.js";
import { edited } from "../support/edit.js";

const lines = (...text: string[]): string => text.join("\n");

describe("an element leaves", () => {
  test.for([
    ["the only one", "f({ «a: 1» });", "f({});"],
    ["the first", "f({ «a: 1», b: 2 });", "f({ b: 2 });"],
    ["the middle", "f({ a: 1, «b: 2», c: 3 });", "f({ a: 1, c: 3 });"],
    ["the last", "f({ a: 1, «b: 2» });", "f({ a: 1 });"],
    ["the last with a comma", "f({ a: 1, «b: 2», });", "f({ a: 1, });"],
    ["a shorthand", "f({ a, «b», c });", "f({ a, c });"],
    ["a spread", "f({ a, «...b» });", "f({ a });"],
    ["a line", lines("f({", "  a: 1,", "  «b: 2»,", "  c: 3,", "});"), lines("f({", "  a: 1,", "  c: 3,", "});")],
    ["the last line", lines("f({", "  a: 1,", "  «b: 2»,", "});"), lines("f({", "  a: 1,", "});")],
    ["the last line without a comma", lines("f({", "  a: 1,", "  «b: 2»", "});"), lines("f({", "  a: 1", "});")],
    ["a line with its comment", lines("f({", "  a: 1,", "  «b: 2», // for us", "  c: 3,", "});"), lines("f({", "  a: 1,", "  c: 3,", "});")],
    ["several lines", lines("f({", "  a: 1,", "  «b: {", "    c: 2,", "  }»,", "});"), lines("f({", "  a: 1,", "});")],
    ["an argument", "f(a, «b»);", "f(a);"],
    ["an array's element", "f([«a», b]);", "f([b]);"],
    ["the only one beside a comment", "f({ /* x */ «a: 1» });", "f({ /* x */  });"],
  ])("%s", ([, before = "", after = ""]) => {
    expect(edited(before, (edits, node) => edits.remove(node))).toBe(after);
  });
});

describe("a property is added", () => {
  const add = (before: string): string | undefined =>
    edited(before, (edits, node) => edits.addProperty(node as AST.ObjectExpression, "select", edits.object([["id", "true"], ["name", "true"]])));
  test.for([
    ["to nothing", "f(«{}»);", "f({ select: { id: true, name: true } });"],
    ["to one line", "f(«{ where: { id } }»);", "f({ where: { id }, select: { id: true, name: true } });"],
    ["to a line that grows too long", lines("{", "  const result = await prisma.member.findMany(«{ where: { shelterId } }»);", "}"), lines("{", "  const result = await prisma.member.findMany({", "    where: { shelterId },", "    select: { id: true, name: true },", "  });", "}")],
    ["to lines", lines("f(«{", "  where: { id },", "}»);"), lines("f({", "  where: { id },", "  select: { id: true, name: true },", "});")],
    ["to lines without a last comma", lines("f(«{", "  where: { id }", "}»);"), lines("f({", "  where: { id },", "  select: { id: true, name: true }", "});")],
    ["behind a comment", lines("f(«{", "  where: { id }, // the key", "}»);"), lines("f({", "  where: { id }, // the key", "  select: { id: true, name: true },", "});")],
    ["behind a comment without a comma", lines("f(«{", "  where: { id } // the key", "}»);"), lines("f({", "  where: { id }, // the key", "  select: { id: true, name: true }", "});")],
    ["to lines that begin on the first", lines("f(«{ where: {", "  id,", "} }»);"), lines("f({ where: {", "  id,", "}, select: { id: true, name: true } });")],
    ["in tight braces", "f(«{a}»);", "f({a, select: {id: true, name: true}});"],
  ])("%s", ([, before = "", after = ""]) => {
    expect(add(before)).toBe(after);
  });
});

describe("an argument is added", () => {
  test.for([
    ["to none", "«f()»;", "f({ a: 1 });"],
    ["to some", "«f(x)»;", "f(x, { a: 1 });"],
    ["to a construction without parentheses", "«new F»;", "new F({ a: 1 });"],
    ["to lines that fit on one", lines("«f(", "  x,", ")»;"), "f(x, { a: 1 });"],
    ["to lines with a comment", lines("«f(", "  x, // first", ")»;"), lines("f(", "  x, // first", "  { a: 1 },", ");")],
    ["to an open object", lines("«f({", "  x,", "})»;"), lines("f(", "  {", "    x,", "  },", "  { a: 1 },", ");")],
    ["where the line grows too long", `«f(${"x".repeat(70)})»;`, lines(`f(${"x".repeat(70)}, {`, "  a: 1,", "});")],
  ])("%s", ([, before = "", after = ""]) => {
    expect(edited(before, (edits, node) => edits.addArgument(node as AST.CallExpression, edits.object([["a", "1"]])))).toBe(after);
  });
});

describe("a call is appended", () => {
  test.for([
    ["on the line", "const a = await «User.find({})»;", 'const a = await User.find({}).select("id");'],
    ["on a line of its own", lines("const a = await «User.find({})", "  .sort({ a: 1 })»;"), lines("const a = await User.find({})", "  .sort({ a: 1 })", '  .select("id");')],
  ])("%s", ([, before = "", after = ""]) => {
    expect(edited(before, (edits, node) => edits.chainCall(node, "select", [edits.string("id")]))).toBe(after);
  });
});
