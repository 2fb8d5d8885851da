import type { TSESTree } from "@typescript-eslint/utils";
import type { CallNode, Node } from "../../concepts/ast.js";
import { isRequireCall } from "../../syntax/imports.js";
import { walk } from "../../syntax/walk.js";
import { columns } from "./doc.js";
import { hasLineBreak, indentAt, lineEnd, lineStart, startsLine, type Source } from "./source.js";

/** How the author of a file writes. */
export interface Style {
  readonly quote: '"' | "'";
  readonly semicolons: boolean;
  /** One level of indentation. */
  readonly unit: string;
  readonly eol: "\n" | "\r\n";
  /** `{ a }` rather than `{a}`. */
  readonly spacedBraces: boolean;
  /** A comma after the last of several lines: in objects, arrays and imports; in argument lists. */
  readonly trailingCommas: boolean;
  readonly argumentCommas: boolean;
  /** `(a) => b` rather than `a => b`. */
  readonly arrowParentheses: boolean;
  /** Columns that a line may have. */
  readonly width: number;
  readonly modules: "commonjs" | "esm";
  readonly typescript: boolean;
}

const cache = new WeakMap<object, Style>();

export function styleOf(source: Source, filename: string): Style {
  const known = cache.get(source.ast);
  if (known) return known;
  const style = detect(source, filename);
  cache.set(source.ast, style);
  return style;
}

/** Counts for and against each habit. */
interface Votes {
  semicolon: number;
  noSemicolon: number;
  spaced: number;
  tight: number;
  comma: number;
  noComma: number;
  argumentComma: number;
  noArgumentComma: number;
  bare: number;
  parenthesised: number;
  esm: number;
  commonjs: number;
  units: Map<string, number>;
}

function detect(source: Source, filename: string): Style {
  const votes: Votes = { semicolon: 0, noSemicolon: 0, spaced: 0, tight: 0, comma: 0, noComma: 0, argumentComma: 0, noArgumentComma: 0, bare: 0, parenthesised: 0, esm: 0, commonjs: 0, units: new Map() };
  walk(source.ast, source.visitorKeys, (node) => {
    vote(source.text, node, votes);
    return undefined;
  });
  const [unit] = [...votes.units].sort((a, b) => b[1] - a[1])[0] ?? [/^\t/m.test(source.text) ? "\t" : "  "];
  return {
    quote: quoteOf(source),
    semicolons: votes.semicolon >= votes.noSemicolon,
    unit,
    eol: source.text.includes("\r\n") ? "\r\n" : "\n",
    spacedBraces: votes.spaced >= votes.tight,
    trailingCommas: votes.comma >= votes.noComma,
    argumentCommas: votes.argumentComma === votes.noArgumentComma ? votes.comma > votes.noComma || (votes.comma === votes.noComma && votes.argumentComma === 0) : votes.argumentComma > votes.noArgumentComma,
    arrowParentheses: votes.parenthesised >= votes.bare,
    width: widthOf(source),
    modules: modulesOf(votes, source, filename),
    typescript: /\.[cm]?tsx?$/.test(filename),
  };
}

function vote(text: string, node: Node, votes: Votes): void {
  switch (node.type) {
    case "BlockStatement":
      voteUnit(text, node, votes);
      break;
    case "ObjectExpression":
    case "ObjectPattern":
      voteBraces(text, node, votes);
      break;
    case "ExpressionStatement":
    case "ReturnStatement":
    case "ThrowStatement":
    case "ImportDeclaration":
      if (text[node.range[1] - 1] === ";") votes.semicolon += 1;
      else votes.noSemicolon += 1;
      if (node.type === "ImportDeclaration") {
        votes.esm += 1;
        voteComma(text, node.specifiers.at(-1), node.source.range[0], votes);
      }
      break;
    case "ExportAllDeclaration":
    case "ExportDefaultDeclaration":
    case "ExportNamedDeclaration":
      votes.esm += 1;
      break;
    case "ArrowFunctionExpression":
      if (node.params.length === 1 && node.params[0]?.type === "Identifier" && !node.params[0].typeAnnotation) {
        // The parenthesis before a bare one is that of a call around it.
        if (text[node.params[0].range[0] - 1] === "(" && node.params[0].range[0] > node.range[0]) votes.parenthesised += 1;
        else votes.bare += 1;
      }
      break;
    case "ArrayExpression":
      voteComma(text, node.elements.at(-1), node.range[1] - 1, votes);
      break;
    case "NewExpression":
      voteArgument(text, node, votes);
      break;
    case "CallExpression":
      voteArgument(text, node, votes);
      if (isRequireCall(node)) votes.commonjs += 1;
      break;
    case "MemberExpression":
      if (node.object.type === "Identifier" && (node.object.name === "exports" || text.slice(...node.range) === "module.exports")) votes.commonjs += 1;
      break;
    default:
  }
}

function voteUnit(text: string, node: TSESTree.BlockStatement, votes: Votes): void {
  const first = node.body[0];
  if (!first || !startsLine(text, first.range[0]) || lineStart(text, first.range[0]) === lineStart(text, node.range[0])) return;
  const outer = indentAt(text, node.range[0]);
  const inner = indentAt(text, first.range[0]);
  if (inner.length > outer.length && inner.startsWith(outer)) {
    const unit = inner.slice(outer.length);
    votes.units.set(unit, (votes.units.get(unit) ?? 0) + 1);
  }
}

function voteBraces(text: string, node: TSESTree.ObjectExpression | TSESTree.ObjectPattern, votes: Votes): void {
  const last = node.properties.at(-1);
  if (!last) return;
  const end = "typeAnnotation" in node && node.typeAnnotation ? node.typeAnnotation.range[0] : node.range[1];
  if (hasLineBreak(text.slice(...node.range))) {
    if (last.type !== "RestElement") voteComma(text, last, end, votes);
  } else if (text[node.range[0] + 1] === " ") votes.spaced += 1;
  else votes.tight += 1;
}

/** What follows the last element of a list that ends on a line of its own. */
function voteComma(text: string, last: Node | null | undefined, end: number, votes: Votes): void {
  const after = last ? text.slice(last.range[1], end) : "";
  if (!hasLineBreak(after)) return;
  if (after.trimStart().startsWith(",")) votes.comma += 1;
  else votes.noComma += 1;
}

function voteArgument(text: string, node: CallNode, votes: Votes): void {
  const last = node.arguments.at(-1);
  const after = last ? text.slice(last.range[1], node.range[1]) : "";
  if (!hasLineBreak(after)) return;
  if (after.trimStart().startsWith(",")) votes.argumentComma += 1;
  else votes.noArgumentComma += 1;
}

function quoteOf(source: Source): '"' | "'" {
  let single = 0;
  let double = 0;
  for (const { type, value } of source.getTokens(source.ast)) {
    // A string that holds the other kind has a reason of its own.
    if (type !== "String") continue;
    if (value.startsWith("'") && !value.includes('"')) single += 1;
    if (value.startsWith('"') && !value.includes("'")) double += 1;
  }
  return single > double ? "'" : '"';
}

/** Longer than this, a text is longer than its line may be and no formatter breaks it. */
const LONG_TEXT = 60;

/** The line lengths that formatters are told. A file with longer lines has none that breaks them. */
const widths = [80, 100, 120, 140, 160];

/** The line length that the file keeps to, judged by lines that a formatter would have broken. */
function widthOf(source: Source): number {
  const exempt = new Set<number>();
  for (const token of source.getTokens(source.ast)) {
    const unbreakable = token.type === "Template" || token.type === "RegularExpression" || token.type === "JSXText" || (token.type === "String" && token.value.length > LONG_TEXT);
    if (unbreakable || ((token.value === "import" || token.value === "require") && !isNameList(source.text, token.range[0]))) exempt.add(lineStart(source.text, token.range[0]));
  }
  const comments = new Map(source.getAllComments().map((comment) => [lineStart(source.text, comment.range[0]), comment]));
  let longest = 0;
  let start = 0;
  for (const text of source.text.split("\n")) {
    const comment = comments.get(start);
    const code = comment ? text.slice(0, Math.max(0, comment.range[0] - start)) : text;
    if (!exempt.has(start)) longest = Math.max(longest, columns(code.trimEnd()));
    start += text.length + 1;
  }
  return widths.find((width) => longest <= width) ?? 120;
}

/** `import { a, b } from "c"` is broken like any list, with one name it isn't. */
function isNameList(text: string, offset: number): boolean {
  return /\{[^}]*,[^}]*\}/.test(text.slice(lineStart(text, offset), lineEnd(text, offset)));
}

function modulesOf(votes: Votes, source: Source, filename: string): "commonjs" | "esm" {
  if (/\.m[jt]s$/.test(filename)) return "esm";
  if (/\.c[jt]s$/.test(filename)) return "commonjs";
  if (votes.esm > 0) return "esm";
  return votes.commonjs > 0 || source.ast.sourceType !== "module" ? "commonjs" : "esm";
}
