import type { AST, Node } from "../../concepts/ast.js";
import { contains, keyName } from "../../syntax/node.js";
import { importStatements, isRequire, requiredFrom } from "../../syntax/imports.js";
import { oncePerFile } from "../../syntax/once.js";
import { print } from "./doc.js";
import { addElement } from "./lists.js";
import { printRange } from "./frame.js";
import { braced, stringLiteral } from "./literals.js";
import type { Edit } from "./merge.js";
import { commentsWithin, hasLineBreak, indentAt, lineEnd, startsLine, tokenBefore, type Source } from "./source.js";
import type { Style } from "./style.js";

/** Something of another module: a named export, the default, or everything. */
export interface Wanted {
  readonly from: string;
  readonly name: string;
  readonly kind: "default" | "named" | "namespace";
}

export interface Imported {
  /** What the file calls it. */
  readonly local: string;
  readonly edits: readonly Edit[];
}

/** Makes a module's export available, by the import that the file has or by a new one in the file's module system. */
export function addImport(source: Source, style: Style, wanted: Wanted): Imported {
  const found = existing(source, wanted);
  if (found !== undefined) return { local: found, edits: [] };
  const local = freshName(source, wanted.name);
  const extended = wanted.kind === "named" ? extendedList(source, style, wanted, local) : undefined;
  return { local, edits: extended ?? [newStatement(source, style, statementFor(style, wanted, local))] };
}

/** Several named exports of a module of which the file imports some by name already; undefined where it has no list of names from there. */
export function addNames(source: Source, style: Style, from: string, names: readonly string[]): { readonly locals: ReadonlyMap<string, string>; readonly edits: readonly Edit[] } | undefined {
  const known = new Map(names.map((name) => [name, existing(source, { from, name, kind: "named" })] as const));
  const added = names.filter((name) => known.get(name) === undefined).map((name) => [name, freshName(source, name)] as const);
  const edits = added.length === 0 ? [] : extendedWith(source, style, from, added);
  const locals = new Map([...known].flatMap(([name, local]) => (local === undefined ? [] : [[name, local] as const])).concat(added));
  return edits && { locals, edits };
}

/** Several named exports of an ES module, by the list that the file has or by a statement of its own. */
export function addAll(source: Source, style: Style, from: string, names: readonly string[]): { readonly locals: ReadonlyMap<string, string>; readonly edits: readonly Edit[] } {
  const extended = addNames(source, style, from, names);
  if (extended) return extended;
  const locals = new Map(names.map((name) => [name, freshName(source, name)] as const));
  const parts = [...locals].map(([name, local]) => (local === name ? name : `${name} as ${local}`));
  const statement = ["import ", braced(parts, style), ` from ${stringLiteral(from, style)}${style.semicolons ? ";" : ""}`];
  const text = print(statement, { base: "", unit: style.unit, eol: style.eol, width: style.width, column: 0, tail: 0 });
  return { locals, edits: [newStatement(source, style, text)] };
}

function extendedWith(source: Source, style: Style, from: string, added: readonly (readonly [string, string])[]): Edit[] | undefined {
  for (const statement of importStatements(source)) {
    const isImport = statement.type === "ImportDeclaration";
    if (isImport && (statement.source.value !== from || statement.importKind === "type")) continue;
    const pattern = isImport ? undefined : requiredPattern(statement, from);
    const elements: readonly Node[] = isImport ? statement.specifiers.filter(({ type }) => type === "ImportSpecifier") : pattern?.type === "ObjectPattern" ? pattern.properties : [];
    const [first] = elements;
    const open = first && tokenBefore(source, first);
    const close = first?.parent && source.getTokens(first.parent).find((token) => token.value === "}" && token.range[0] > first.range[0]);
    if (!open || !close || commentsWithin(source, open.range[0], close.range[1]).length > 0) continue;
    const parts = added.map(([name, local]) => (local === name ? name : isImport ? `${name} as ${local}` : `${name}: ${local}`));
    const texts = elements.map(({ range }) => source.text.slice(...range));
    const range = [open.range[0], close.range[1]] as const;
    return [printRange(source, style, range, braced(isInOrder(texts) ? [...texts, ...parts].sort(byName) : [...texts, ...parts], style, hasLineBreak(source.text.slice(...range))))];
  }
  return undefined;
}

function isInOrder(texts: readonly string[]): boolean {
  return texts.every((text, i) => i === 0 || byName(texts[i - 1] ?? "", text) <= 0);
}

function byName(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0;
}

function existing(source: Source, wanted: Wanted): string | undefined {
  for (const statement of importStatements(source)) {
    const name = statement.type === "ImportDeclaration" ? fromImport(statement, wanted) : fromRequire(statement, wanted);
    if (name !== undefined) return name;
  }
  return undefined;
}

function fromImport(statement: AST.ImportDeclaration, wanted: Wanted): string | undefined {
  if (statement.source.value !== wanted.from || statement.importKind === "type") return undefined;
  for (const specifier of statement.specifiers) {
    if (specifier.type === "ImportSpecifier") {
      const name = specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.value;
      if (specifier.importKind !== "type" && name === (wanted.kind === "default" ? "default" : wanted.name) && wanted.kind !== "namespace") return specifier.local.name;
    } else if (specifier.type === "ImportDefaultSpecifier" ? wanted.kind === "default" : wanted.kind === "namespace") return specifier.local.name;
  }
  return undefined;
}

/** The pattern that a top-level `const … = require("from")` binds. */
function requiredPattern(statement: Node, from: string): Node | undefined {
  if (statement.type !== "VariableDeclaration") return undefined;
  for (const { id, init } of statement.declarations) {
    if (requiredFrom(init) === from) return id;
  }
  return undefined;
}

function fromRequire(statement: Node, wanted: Wanted): string | undefined {
  const pattern = requiredPattern(statement, wanted.from);
  if (pattern?.type === "Identifier") return wanted.kind === "named" ? `${pattern.name}.${wanted.name}` : pattern.name;
  if (pattern?.type !== "ObjectPattern" || wanted.kind !== "named") return undefined;
  for (const property of pattern.properties) {
    if (property.type === "Property" && keyName(property) === wanted.name && property.value.type === "Identifier") return property.value.name;
  }
  return undefined;
}

/** A list of names that are already imported from there takes one more. */
function extendedList(source: Source, style: Style, wanted: Wanted, local: string): Edit[] | undefined {
  for (const statement of importStatements(source)) {
    if (statement.type === "ImportDeclaration" && statement.source.value === wanted.from && statement.importKind !== "type") {
      const last = statement.specifiers.findLast((specifier) => specifier.type === "ImportSpecifier");
      if (last) return addSpecifier(source, style, statement, local === wanted.name ? local : `${wanted.name} as ${local}`);
    }
    const pattern = requiredPattern(statement, wanted.from);
    const last = pattern?.type === "ObjectPattern" ? pattern.properties.at(-1) : undefined;
    if (last) return addElement(source, style, last, local === wanted.name ? local : `${wanted.name}: ${local}`);
  }
  return undefined;
}

/** In its place when the names are in order, else at their end; one a line when they no longer fit on one. */
function addSpecifier(source: Source, style: Style, statement: AST.ImportDeclaration, part: string): Edit[] {
  const named = statement.specifiers.filter((specifier) => specifier.type === "ImportSpecifier");
  const [first, last] = [named[0], named.at(-1)];
  const open = first && tokenBefore(source, first);
  const close = source.getTokens(statement).find((token) => token.value === "}");
  if (!last || !open || !close) return [];
  const texts = named.map((specifier) => source.text.slice(...specifier.range));
  const inOrder = isInOrder(texts);
  const next = inOrder ? named.find((_, i) => (texts[i] ?? "").toLowerCase() > part.toLowerCase()) : undefined;
  const range = [open.range[0], close.range[1]] as const;
  if (!hasLineBreak(source.text.slice(...range)) && commentsWithin(source, ...range).length === 0) {
    const at = next ? named.indexOf(next) : texts.length;
    return [printRange(source, style, range, braced([...texts.slice(0, at), part, ...texts.slice(at)], style))];
  }
  if (!next) return addElement(source, style, last, part);
  const separator = startsLine(source.text, next.range[0]) ? style.eol + indentAt(source.text, next.range[0]) : " ";
  return [{ range: [next.range[0], next.range[0]], text: `${part},${separator}` }];
}

function statementFor(style: Style, { from, name, kind }: Wanted, local: string): string {
  const [open, close] = style.spacedBraces ? ["{ ", " }"] : ["{", "}"];
  const module = stringLiteral(from, style);
  const end = style.semicolons ? ";" : "";
  if (style.modules === "commonjs") {
    const bound = kind === "named" ? `${open}${local === name ? name : `${name}: ${local}`}${close}` : local;
    return `const ${bound} = require(${module})${end}`;
  }
  const bound = kind === "named" ? `${open}${local === name ? name : `${name} as ${local}`}${close}` : kind === "namespace" ? `* as ${local}` : local;
  return `import ${bound} from ${module}${end}`;
}

function newStatement(source: Source, style: Style, statement: string): Edit {
  const { text, ast } = source;
  const last = importStatements(source).findLast((node) => (style.modules === "esm" ? node.type === "ImportDeclaration" : isRequire(node)));
  if (last) {
    const end = lineEnd(text, last.range[1]);
    return { range: [end, end], text: style.eol + statement };
  }
  const others = ast.body.findIndex((node) => node.type !== "ExpressionStatement" || (node as { directive?: unknown }).directive === undefined);
  const directive = ast.body[(others < 0 ? ast.body.length : others) - 1];
  if (directive) {
    const end = lineEnd(text, directive.range[1]);
    return { range: [end, end], text: style.eol + style.eol + statement };
  }
  const at = endOfHeader(source);
  return { range: [at, at], text: `${statement}${style.eol}${text.slice(at).trim() === "" ? "" : style.eol}` };
}

/** Behind a `#!` line and a licence that a blank line parts from the code. */
function endOfHeader(source: Source): number {
  const { text, ast } = source;
  const start = ast.body[0]?.range[0] ?? text.length;
  let at = 0;
  for (const comment of commentsWithin(source, 0, start)) {
    const after = /^[ \t]*\r?\n(?<blank>[ \t]*\r?\n)?/.exec(text.slice(comment.range[1]));
    if (text.startsWith("#!") && comment.range[0] === 0 && after) at = comment.range[1] + after[0].length;
    else if (after?.groups?.["blank"]) at = comment.range[1] + after[0].length;
  }
  return at;
}

/** The name, or with a number behind it when the file uses it for something else; within a node only what is visible there or inside counts. */
export function freshName(source: Source, name: string, within?: Node): string {
  const taken = variableNames(source);
  let fresh = name;
  for (let i = 2; taken.has(fresh) && (!within || isSpokenOf(source, fresh, within)); i++) fresh = `${name}${String(i)}`;
  return fresh;
}

/** The names of all variables that the text speaks of; a property of that name is no obstacle. */
const variableNames = oncePerFile((source: Source): ReadonlySet<string> => {
  const spoken = new Set(source.getTokens(source.ast).flatMap((token) => (token.type === "Identifier" || token.type === "JSXIdentifier" ? [token.value] : [])));
  if (!source.scopeManager) return spoken;
  const names = new Set<string>();
  for (const scope of source.scopeManager.scopes) for (const name of scope.set.keys()) if (spoken.has(name)) names.add(name);
  // What no scope declares goes through all of them.
  for (const { identifier } of source.scopeManager.globalScope?.through ?? []) names.add(identifier.name);
  return names;
});

function isSpokenOf(source: Source, name: string, within: Node): boolean {
  const scopes = source.scopeManager?.scopes.filter(({ block }) => contains(block, within) || contains(within, block));
  return scopes?.some((scope) => scope.set.has(name) || scope.through.some(({ identifier }) => identifier.name === name && contains(within, identifier))) ?? true;
}
