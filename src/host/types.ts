import type ts from "typescript";
import type { Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import type { Declared, NamedType, TypedField, TypedRecord, Types } from "../concepts/types.js";

/**
 * Types from the program that a parser built (`parserServices.program`). TypeScript itself is not loaded: it may be absent, or of a
 * version without this interface. Only objects that the program gives are asked, and of enumerations only flags that have had the same
 * value since TypeScript 2 (`SymbolFlags`).
 */
const METHOD = 8192;
const ACCESSOR = 32_768 | 65_536;
const CLASS = 32;
const OPTIONAL = 16_777_216;

/** Bounds for types that were put together by machines. */
const MOST_FIELDS = 400;
const MOST_PARTS = 24;
const DEEPEST = 6;
const OUTWARDS = 10;
const ARGUMENTS = 3;

interface Services {
  readonly program?: ts.Program | null;
  readonly esTreeNodeToTSNodeMap?: { get: (node: object) => ts.Node | undefined };
}

const unknown: Types = { known: false, namesOf: () => "unknown", recordOf: () => "unknown" };

/** `services`: `context.sourceCode.parserServices`, whatever the parser put there. */
export function typesOf(services: unknown): Types {
  const { program, esTreeNodeToTSNodeMap } = (services ?? {}) as Services;
  if (!program) return unknown;
  const types = new ProgramTypes(program, esTreeNodeToTSNodeMap);
  return {
    known: true,
    namesOf: (node, module) => safely(() => types.namesOf(node, module)),
    recordOf: (node, module) => safely(() => types.recordOf(node, module)),
  };
}

/** A checker that fails on somebody's code tells nothing of it. */
function safely<T>(ask: () => T | "unknown"): T | "unknown" {
  try {
    return ask();
  } catch {
    return "unknown";
  }
}

class ProgramTypes {
  readonly #names = new WeakMap<ts.Node, readonly NamedType[] | "unknown">();
  readonly #records = new WeakMap<ts.Node, TypedRecord | "unknown">();

  constructor(
    private readonly program: ts.Program,
    private readonly nodes: Services["esTreeNodeToTSNodeMap"],
  ) {}

  namesOf(node: Node, module: Module): readonly NamedType[] | "unknown" {
    const at = this.#nodeOf(node, module);
    if (!at) return "unknown";
    const known = this.#names.get(at);
    if (known) return known;
    // Remembered before it is asked: what fails once is not asked again.
    this.#names.set(at, "unknown");
    const checker = this.program.getTypeChecker();
    const found = namesIn(checker.getNonNullableType(checker.getTypeAtLocation(at)), checker);
    const names = found.length > 0 ? found : "unknown";
    this.#names.set(at, names);
    return names;
  }

  recordOf(node: Node, module: Module): TypedRecord | "unknown" {
    const at = this.#nodeOf(node, module);
    if (!at) return "unknown";
    const known = this.#records.get(at);
    if (known) return known;
    this.#records.set(at, "unknown");
    const checker = this.program.getTypeChecker();
    const record = recordIn(checker.getTypeAtLocation(at), at, checker, 0);
    this.#records.set(at, record);
    return record;
  }

  /** The program's node: by the parser's own map in the linted file, by its place in a file that was read without the parser. */
  #nodeOf(node: Node, module: Module): ts.Node | undefined {
    const own = this.nodes?.get(node);
    if (own) return own;
    const file = this.program.getSourceFile(module.filename);
    return file && file.text === module.text ? nodeAt(file, node.range) : undefined;
  }
}

/** The innermost node with exactly this range. */
function nodeAt(file: ts.SourceFile, [start, end]: readonly [number, number]): ts.Node | undefined {
  let at: ts.Node = file;
  let found: ts.Node | undefined;
  for (;;) {
    const inner: ts.Node | undefined = at.forEachChild((child) => (child.pos <= start && end <= child.end ? child : undefined));
    if (!inner) return found;
    if (inner.getStart(file) === start && inner.end === end) found = inner;
    at = inner;
  }
}

// Names

function namesIn(type: ts.Type, checker: ts.TypeChecker): NamedType[] {
  const out: NamedType[] = [];
  const seen = new Set<ts.Type>();
  const visit = (one: ts.Type, depth: number): void => {
    if (seen.has(one) || depth > DEEPEST || out.length >= MOST_PARTS) return;
    seen.add(one);
    if (one.aliasSymbol) out.push(...named(one.aliasSymbol, one.aliasTypeArguments ?? [], checker, depth));
    const symbol = one.getSymbol();
    if (symbol && !one.isUnion()) out.push(...named(symbol, argumentsOf(one, checker), checker, depth));
    if (one.isUnionOrIntersection()) for (const part of one.types.slice(0, MOST_PARTS)) visit(part, depth + 1);
    // An instance of a generic class has its bases from the class.
    const target = "target" in one ? (one as ts.TypeReference).target : undefined;
    for (const base of (target ?? one).getBaseTypes() ?? []) visit(base, depth + 1);
    if (one.isTypeParameter()) {
      const constraint = one.getConstraint();
      if (constraint) visit(constraint, depth + 1);
    }
  };
  visit(type, 0);
  return out;
}

function argumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  return "target" in type ? checker.getTypeArguments(type as ts.TypeReference) : [];
}

/** A symbol may be declared in several files: a library's interface that the project adds to. */
function named(symbol: ts.Symbol, given: readonly ts.Type[], checker: ts.TypeChecker, depth: number): NamedType[] {
  const isClass = (symbol.flags & CLASS) !== 0;
  const places = (symbol.declarations ?? []).slice(0, MOST_PARTS).flatMap((declaration) => declaredAt(declaration, symbol.name) ?? []);
  const args = places.length > 0 && depth < 2 ? given.slice(0, ARGUMENTS).map((argument) => firstName(argument, checker, depth)) : [];
  const packages = new Set<string | undefined>();
  return places.flatMap((place) => {
    if (packages.has(place.package)) return [];
    packages.add(place.package);
    return [{ ...place, isClass, arguments: args }];
  });
}

function firstName(type: ts.Type, checker: ts.TypeChecker, depth: number): NamedType | undefined {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  return symbol && named(symbol, [], checker, depth + 1)[0];
}

/** Undefined for what has no name of its own. */
function declaredAt(declaration: ts.Declaration, name: string): Declared | undefined {
  return nameNode(declaration) ? placeOf(declaration, qualified(declaration, name)) : undefined;
}

function placeOf(declaration: ts.Declaration, name: string): Declared {
  const file = declaration.getSourceFile();
  const at = (nameNode(declaration) ?? declaration).getStart(file);
  return { name, file: file.fileName, at, package: packageOf(declaration, file.fileName) };
}

/** Files have no parent, which TypeScript's own types do not say. */
function outwards({ parent }: { readonly parent?: ts.Node }): ts.Node | undefined {
  return parent;
}

function nameNode(node: ts.Node): (ts.Node & { readonly text?: string }) | undefined {
  return (node as { readonly name?: ts.Node }).name;
}

/** What a namespace or a `declare module "x"` around a declaration is called, and which of the two it is. */
function spaceOf(node: ts.Node): { readonly name: string; readonly quoted: boolean } | undefined {
  const name = "body" in node && !("parameters" in node) ? nameNode(node) : undefined;
  return name?.text === undefined ? undefined : { name: name.text, quoted: /^["'`]/.test(name.getText()) };
}

/** `Prisma.User` for what stands in a namespace. */
function qualified(declaration: ts.Node, name: string): string {
  const block = outwards(declaration);
  const outer = block && outwards(block);
  const space = outer && spaceOf(outer);
  return space && !space.quoted && space.name !== "global" ? `${space.name}.${name}` : name;
}

function packageOf(declaration: ts.Node, file: string): string | undefined {
  for (let at = outwards(declaration); at; at = outwards(at)) {
    const space = spaceOf(at);
    if (space?.quoted === true && !space.name.startsWith(".")) return space.name.replace(/^node:/, "");
  }
  const inside = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file.replaceAll("\\", "/"))?.[1];
  return inside?.replace(/^@types\/(?:(.+)__)?/, (_, scope?: string) => (scope === undefined ? "" : `@${scope}/`));
}

// Records

function recordIn(type: ts.Type, at: ts.Node, checker: ts.TypeChecker, depth: number): TypedRecord | "unknown" {
  const settled = checker.getAwaitedType(type) ?? type;
  const bare = checker.getNonNullableType(settled);
  const elements = elementsOf(bare, checker);
  const element = elements ? checker.getNonNullableType(elements) : bare;
  if (elements && elementsOf(element, checker)) return "unknown";
  const found = new Map<string, { field: TypedField; symbol: ts.Symbol }>();
  for (const part of element.isUnion() ? element.types.slice(0, MOST_PARTS) : [element]) {
    const json = serialised(part, at, checker);
    if (json === "unknown") return json;
    for (const symbol of checker.getPropertiesOfType(json).slice(0, MOST_FIELDS)) {
      const field = found.has(symbol.name) ? undefined : fieldOf(symbol, json, at, checker);
      if (field) found.set(symbol.name, { field, symbol });
    }
  }
  if (found.size === 0) return "unknown";
  return {
    name: nameOf(element),
    list: elements !== undefined,
    promised: settled !== type,
    nullable: bare !== settled,
    fields: [...found.values()].map(({ field }) => field),
    inside: (name) => {
      const inner = found.get(name);
      return inner && depth < DEEPEST ? safely(() => recordIn(checker.getTypeOfSymbolAtLocation(inner.symbol, at), at, checker, depth + 1)) : "unknown";
    },
  };
}

/** The name of a type of the project; what libraries call theirs (`Simplify`) means nothing to a reader. */
function nameOf(type: ts.Type): string | undefined {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  const place = symbol?.declarations?.[0] && declaredAt(symbol.declarations[0], symbol.name);
  return place?.package === undefined ? place?.name : undefined;
}

function elementsOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  return checker.isArrayType(type) || checker.isTupleType(type) ? (type.getNumberIndexType() ?? undefined) : undefined;
}

/** What the project's own `toJSON` makes of it; a library's keeps what is there, as far as its types tell. */
function serialised(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): ts.Type | "unknown" {
  const method = type.getProperty("toJSON");
  const declaration = method?.declarations?.[0];
  if (!method || !declaration || packageOf(declaration, declaration.getSourceFile().fileName) !== undefined) return type;
  const [signature] = checker.getTypeOfSymbolAtLocation(method, at).getCallSignatures();
  return signature?.getReturnType() ?? "unknown";
}

function fieldOf(symbol: ts.Symbol, holder: ts.Type, at: ts.Node, checker: ts.TypeChecker): TypedField | undefined {
  // A property that a mapped type made up (`[K in Keys]: …`) is declared where that stands.
  const [declaration] = symbol.declarations ?? holder.getSymbol()?.declarations ?? [];
  if (!declaration || (symbol.flags & (METHOD | ACCESSOR)) !== 0 || symbol.name.startsWith("#")) return undefined;
  const declared = placeOf(declaration, symbol.name);
  const type = checker.getTypeOfSymbolAtLocation(symbol, at);
  if (type.getCallSignatures().length > 0) return undefined;
  const text = checker.typeToString(checker.getNonNullableType(type));
  const parts = type.isUnion() ? type.types : [type];
  const names = parts.map((part) => checker.typeToString(part));
  if (names.every((name) => name === "undefined" || name === "never" || name === "null")) return undefined;
  return {
    name: symbol.name,
    declared,
    owner: ownerOf(declaration) ?? { ...declared, name: "" },
    inferred: "properties" in declaration.parent,
    optional: (symbol.flags & OPTIONAL) !== 0 || names.includes("undefined"),
    scalar: scalarOf(text),
  };
}

function scalarOf(text: string): TypedField["scalar"] {
  if (/^(?:string|"[^"]*"|`.*`)(?: \| (?:string|"[^"]*"|`.*`))*$/.test(text)) return "string";
  if (/^(?:number|bigint|-?\d+n?)(?: \| (?:number|bigint|-?\d+n?))*$/.test(text)) return "number";
  if (/^(?:boolean|true|false)$/.test(text)) return "boolean";
  return text === "Date" ? "date" : "other";
}

/** The named declaration that a property is part of: its interface, class, alias, or the variable whose table it is. */
function ownerOf(property: ts.Declaration): Declared | undefined {
  let at: ts.Node | undefined = outwards(property);
  for (let left = OUTWARDS; at && left > 0; left--) {
    const around: ts.Node | undefined = outwards(at);
    // Inside of another property: of a nameless object in the named one.
    if (!around || "members" in around || "properties" in around) return undefined;
    const name = nameNode(at)?.text;
    if (name !== undefined) return declaredAt(at as ts.Declaration, name);
    at = around;
  }
  return undefined;
}
