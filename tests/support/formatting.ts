// Whether an edited text still looks as its author writes: compared with the text before, so that no style is preferred here.
import * as typescriptParser from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/utils";

interface Style {
  single: number;
  double: number;
  withSemicolon: number;
  withoutSemicolon: number;
  tabbed: number;
  spaced: number;
  carriageReturns: number;
  bareNewlines: number;
  blankRuns: number;
  trailingSpaces: number;
}

const endsWithSemicolon = new Set([
  "ExpressionStatement",
  "VariableDeclaration",
  "ReturnStatement",
  "ThrowStatement",
  "ImportDeclaration",
  "ExportAllDeclaration",
  "BreakStatement",
  "ContinueStatement",
  "PropertyDefinition",
]);

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === "object" && value !== null && "type" in value && "range" in value;
}

function* nodes(node: TSESTree.Node, parent?: TSESTree.Node): Generator<[TSESTree.Node, TSESTree.Node | undefined]> {
  yield [node, parent];
  for (const [key, value] of Object.entries(node)) {
    if (key === "parent") continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodes(child, node);
  }
}

/** A declaration in the head of a loop ends with the head, not with a semicolon of its own. */
function isInLoopHead(node: TSESTree.Node, parent: TSESTree.Node | undefined): boolean {
  return (
    (parent?.type === "ForStatement" && parent.init === node) ||
    ((parent?.type === "ForOfStatement" || parent?.type === "ForInStatement") && parent.left === node)
  );
}

function styleOf(text: string, filePath: string): Style {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const style: Style = {
    single: 0,
    double: 0,
    withSemicolon: 0,
    withoutSemicolon: 0,
    tabbed: count(/^\t/gm),
    spaced: count(/^ {2}/gm),
    carriageReturns: count(/\r\n/g),
    bareNewlines: count(/(?<!\r)\n/g),
    blankRuns: count(/\n[ \t]*\r?\n(?:[ \t]*\r?\n)+/g),
    trailingSpaces: count(/[ \t]+\r?$/gm),
  };
  const program = typescriptParser.parse(text, {
    range: true,
    filePath,
    ecmaFeatures: { jsx: !filePath.endsWith(".ts") },
  }) as unknown as TSESTree.Program;
  for (const [node, parent] of nodes(program)) {
    if (node.type === "Literal" && typeof node.value === "string" && parent?.type !== "JSXAttribute") {
      // A string that holds the other quote has a reason for its own.
      if (node.raw.startsWith("'") && !node.raw.includes('"')) style.single++;
      if (node.raw.startsWith('"') && !node.raw.includes("'")) style.double++;
    }
    if (endsWithSemicolon.has(node.type) && !isInLoopHead(node, parent)) {
      if (text[node.range[1] - 1] === ";") style.withSemicolon++;
      else style.withoutSemicolon++;
    }
  }
  return style;
}

/** What an edit did to the looks of a text, in words; empty when it kept them. Both texts must parse. */
export function formattingBroken(before: string, after: string, filename: string): string[] {
  const was = styleOf(before, filename);
  const is = styleOf(after, filename);
  // A style the text did not have at all must not come in beside the one it has.
  const foreign = (own: keyof Style, other: keyof Style): boolean => was[own] > 0 && was[other] === 0 && is[other] > 0;
  const broken: [boolean, string][] = [
    [foreign("single", "double") || foreign("double", "single"), "brings in the other kind of quotes"],
    [foreign("withSemicolon", "withoutSemicolon"), "leaves out a semicolon"],
    [foreign("withoutSemicolon", "withSemicolon"), "adds a semicolon to a text without"],
    [foreign("tabbed", "spaced") || foreign("spaced", "tabbed"), "mixes tabs and spaces"],
    [foreign("carriageReturns", "bareNewlines") || foreign("bareNewlines", "carriageReturns"), "mixes line endings"],
    [is.blankRuns > was.blankRuns, "leaves two blank lines in a row"],
    [is.trailingSpaces > was.trailingSpaces, "leaves spaces at the end of a line"],
  ];
  return broken.filter(([happened]) => happened).map(([, words]) => words);
}
