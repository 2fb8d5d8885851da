import { describe, expect, test } from "vitest";
import { edited } from "../support/edit.js";

const lines = (...text: string[]): string => text.join("\n");

describe("a replacement gets parentheses where it needs them", () => {
  test.for([
    ["f(«a»);", "f(b ?? c);"],
    ["const x = «a»;", "const x = b ?? c;"],
    ["«a».trim();", "(b ?? c).trim();"],
    ["«a»();", "(b ?? c)();"],
    ["x = «a» || d;", "x = (b ?? c) || d;"],
    ["x = «a» && d;", "x = (b ?? c) && d;"],
    ["x = «a» ?? d;", "x = b ?? c ?? d;"],
    ["x = «a» ? d : e;", "x = b ?? c ? d : e;"],
    ["x = d ? «a» : e;", "x = d ? b ?? c : e;"],
    ["x = «a» === d;", "x = (b ?? c) === d;"],
    ["x = `${«a»}`;", "x = `${b ?? c}`;"],
    ["x = !«a»;", "x = !(b ?? c);"],
    ["x = (await «a»);", "x = (await (b ?? c));"],
    ["x = («a»).trim();", "x = (b ?? c).trim();"],
    ["x = [...«a»];", "x = [...b ?? c];"],
    ["x = { a: «a» };", "x = { a: b ?? c };"],
    ["for (const d of «a») e();", "for (const d of b ?? c) e();"],
  ])("%s", ([before = "", after = ""]) => {
    expect(edited(before, (edits, node) => edits.replace(node, "b ?? c", "nullish"))).toBe(after);
  });

  test.for([
    ["x = «a» as D;", "x = (b ?? c) as D;"],
    ["x = «a»!;", "x = (b ?? c)!;"],
    ["x = «a» satisfies D;", "x = (b ?? c) satisfies D;"],
  ])("%s", ([before = "", after = ""]) => {
    expect(edited(before, (edits, node) => edits.replace(node, "b ?? c", "nullish"), "a.ts")).toBe(after);
  });

  test.for([
    ["f(() => «a»);", "f(() => ({ b: 1 }));"],
    ["f(() => («a»));", "f(() => ({ b: 1 }));"],
    ["f(«a»);", "f({ b: 1 });"],
    ["f((«a»));", "f(({ b: 1 }));"],
  ])("an object in %s", ([before = "", after = ""]) => {
    expect(edited(before, (edits, node) => edits.replace(node, edits.object([["b", "1"]]), "object"))).toBe(after);
  });
});

describe("a line that grows too long", () => {
  const long = '"Something went wrong on our side; please try again in a while"';

  test("breaks the outermost object on it", () => {
    const before = lines("{", "  res.status(500).json({ success: false, error: { message: «err.message» } });", "}");
    expect(edited(before, (edits, node) => edits.replace(node, long))).toBe(
      lines("{", "  res.status(500).json({", "    success: false,", "    error: {", `      message: ${long},`, "    },", "  });", "}"),
    );
  });

  test("breaks with the file's commas", () => {
    const before = lines("const a = {", "  b: 1", "};", "res.status(500).json({ ok: false, error: «err.message» });");
    expect(edited(before, (edits, node) => edits.replace(node, long))).toBe(lines("const a = {", "  b: 1", "};", "res.status(500).json({", "  ok: false,", `  error: ${long}`, "});"));
  });

  test("keeps the object when the file's lines are long", () => {
    const wide = `const ${"a".repeat(100)} = 1;`;
    const before = lines(wide, "res.status(500).json({ ok: false, error: «err.message» });");
    expect(edited(before, (edits, node) => edits.replace(node, long))).toBe(lines(wide, `res.status(500).json({ ok: false, error: ${long} });`));
  });

  test("writes out a shorthand", () => {
    expect(edited("res.json({ ok: false, «error» });", (edits, node) => edits.replace(node.type === "Property" ? node.value : node, '"no"'))).toBe('res.json({ ok: false, error: "no" });');
  });
});
