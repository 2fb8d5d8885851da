import type { BodyRead, FileAnalysis } from "../../analysis/index.js";
import { accessesIn, declare, evidenceOf, fieldOf, isOnlyRead, isWritten, membersOf, type Access, type Evidence, type Field } from "../../analysis/payload/index.js";
import { readsWithin } from "../../analysis/read-index.js";
import type { AST, Node } from "../../concepts/ast.js";
import { contains, enclosingFunction, keyName, statementsOf, unwrap } from "../../syntax/node.js";
import { block, type Doc, type Edit, type Edits } from "../edits/index.js";
import { refusal } from "./body-checks.js";
import { libraryOf, type Library } from "./body-library.js";
import { bodyName } from "./body-name.js";
import { commonHome, homeOf, type Home } from "./body-home.js";
import { handlerOf, type Handler } from "./names.js";
import { schemaOf, spelled } from "./schema-words.js";
import { laidOut } from "./words.js";

export interface Schematic {
  readonly edits: readonly Edit[];
  /** The package that the schema is written with. */
  readonly library: string;
}

/** Checks the body with a schema before its first read, for all keys that the handler reads of it there. */
export function schematic(read: BodyRead, edits: Edits, file: FileAnalysis): Schematic | undefined {
  const handler = handlerOf(file, read.node);
  const scope = handler && scopeOf(read, handler, file);
  const library = scope && libraryOf(file, edits);
  if (!library) return undefined;
  const written = new Writing(scope, handler, library, edits, file).all();
  return written && { edits: written, library: library.words.package };
}

/** What one check would answer for. */
interface Scope {
  /** Where the check stands: before this. */
  readonly home: Home;
  /** Reads of one and the same body, all behind the check. */
  readonly accesses: readonly Access[];
  readonly required: ReadonlySet<string>;
  /** Keys that are read beside one whose read would throw already: nobody has reported them. */
  readonly beside: ReadonlySet<string>;
  /** Everything else that is read of this body in the handler: it has reasons of its own. */
  readonly others: readonly Access[];
}

function scopeOf(read: BodyRead, handler: Handler, file: FileAnalysis): Scope | undefined {
  const own = homeOf(read.node, handler.fn);
  if (!own || !hasKeys(read)) return undefined;
  const reads = readsWithin(file, handler.fn).filter((other) => other.kind !== "parse" && handlerOf(file, other.node)?.fn === handler.fn);
  const here = reads.filter((other) => hasKeys(other) && homeOf(other.node, handler.fn)?.node === own.node);
  // One report speaks for all reads of its keys.
  if (read.again.some((node) => !contains(own.node, node))) return undefined;
  const required = new Set(here.flatMap(({ keys }) => keys.map(topOf)));
  const all = accessesIn(handler.fn, file);
  const inside = all.filter(({ node }) => contains(own.node, node));
  const needed = inside.filter((access) => keysOf(access).some((key) => required.has(key)));
  const [first] = needed;
  if (!first || needed.some(({ source }) => source.id !== first.source.id)) return undefined;
  const same = all.filter(({ source }) => source.id === first.source.id);
  if (same.some(isWritten) || new Set(needed.flatMap(keysOf)).size < required.size) return undefined;
  // What is read on a condition of its own is not owed by every request.
  const conditional = reads.filter((other) => !here.includes(other) && contains(own.node, other.node) && other.keys.some((key) => !required.has(topOf(key))));
  const isOwed = (access: Access): boolean => inside.includes(access) && !keysOf(access).includes("*") && !conditional.some(({ node, keys }) => contains(node, access.node) || keys.some((key) => keysOf(access).includes(topOf(key))));
  const home = commonHome(own, needed, first.source.declarator, /^(?:throw |error\()/.test(handler.words.badRequest));
  if (!home) return undefined;
  const accesses = same.filter((access) => isOwed(access) && access.node.range[0] >= home.anchor.range[0] && contains(home.node, access.node));
  if (!needed.every((access) => accesses.includes(access))) return undefined;
  const statements = here.filter(({ missingBody }) => missingBody).map(({ node }) => statementOf(node));
  const beside = new Set(accesses.filter(({ node }) => statements.includes(statementOf(node)) && homeOf(node, handler.fn)?.node === own.node).flatMap(keysOf));
  return { home, accesses, required, beside, others: same.filter((access) => !accesses.includes(access)) };
}

function statementOf(node: Node): Node {
  let at = node;
  while (at.parent && !statementsOf(at.parent)?.includes(at)) at = at.parent;
  return at;
}

function hasKeys({ keys }: BodyRead): boolean {
  return keys.length > 0 && keys.every((key) => key !== "" && topOf(key) !== "*" && !/^\d+$/.test(topOf(key)));
}

function topOf(key: string): string {
  return key.split(".")[0] ?? key;
}

function keysOf({ node, key }: Access): readonly string[] {
  if (node.type !== "ObjectPattern") return key === undefined ? [] : [key];
  return node.properties.map((property) => (property.type === "Property" ? keyName(property) : "*"));
}

/** The pieces of one suggestion. */
class Writing {
  readonly #names = new Map<string, string>();
  readonly #schema: string;

  constructor(
    readonly scope: Scope,
    readonly handler: Handler,
    readonly library: Library,
    readonly edits: Edits,
    readonly file: FileAnalysis,
  ) {
    const name = bodyName(handler, file);
    this.#schema = edits.freshName(library.words.called ? `is${name.charAt(0).toUpperCase()}${name.slice(1)}` : name);
    for (const own of library.words.check.names ?? []) this.#names.set(own, edits.freshName(own, handler.fn));
  }

  all(): readonly Edit[] | undefined {
    const { check } = this.library.words;
    const fn = enclosingFunction(this.scope.home.anchor) ?? this.handler.fn;
    if (check.async && !fn.async) return undefined;
    const reading = check.checked === undefined ? this.#looking() : this.#rewriting();
    const declared = reading && this.#declaration();
    const said = declared && refusal(this.handler, fn, "Invalid request body", this.edits, this.file);
    if (!said) return undefined;
    const failing = block(["if (", this.#write(check.fails, reading.body), ")"], said.statements);
    const asked = check.declares === undefined ? [] : [this.#statement(check.declares, reading.body)];
    const inserted = this.edits.before(reading.at, ...reading.before, ...asked, failing);
    return inserted && [...this.library.imports, ...declared, ...inserted, ...reading.changed, ...said.edits];
  }

  /** The constant, before the statement of the module that the handler stands in. */
  #declaration(): readonly Edit[] | undefined {
    return this.edits.before(topStatement(this.handler.fn), [`const ${this.#schema} = `, schemaOf(this.#fields(), this.library, this.edits), this.edits.semi], "");
  }

  #fields(): ReadonlyMap<string, Field> {
    const { accesses, required, beside } = this.scope;
    const evidence = evidenceOf(accesses, this.file);
    const type = accesses.map(declaredType).find((found) => found !== undefined);
    const members = type && membersOf(type, this.file);
    if (members) declare(evidence, members);
    const isOwed = (key: string, { needed, asked }: Evidence): boolean => (required.has(key) ? needed || !beside.has(key) : beside.has(key) && needed && !asked);
    return new Map([...evidence].map(([key, one]) => [key, fieldOf(key, one, isOwed(key, one), { typed: this.edits.typescript, form: accesses.some(({ form }) => form) }, this.file)]));
  }

  /** The library looks at the body, and the code goes on reading it. */
  #looking(): Reading | undefined {
    const { accesses, others, home } = this.scope;
    const [first] = accesses;
    if (!first || first.form || others.some(({ node, key }) => key === "*" || contains(home.node, node))) return undefined;
    if (first.source.kind !== "once") return { at: home.anchor, before: [], body: this.#textOf(first.body), changed: [] };
    if (accesses.length > 1) return undefined;
    const name = this.edits.freshName("payload", this.handler.fn);
    return { at: home.anchor, before: [[`const ${name} = `, this.#textOf(first.body), this.edits.semi]], body: name, changed: this.#put(new Map([[first.body, name]])) };
  }

  /** The library gives a checked copy, and the code reads that. */
  #rewriting(): Reading | undefined {
    const { accesses, others, home } = this.scope;
    const [first] = accesses;
    // A copy has the declared keys only.
    if (!first || accesses.some(({ node }) => node.type === "ObjectPattern" && keysOf({ ...first, node, key: undefined }).includes("*"))) return undefined;
    const checked = this.edits.flat(this.#write(this.library.words.check.checked ?? "", ""));
    const declaration = this.#aliasOf(first);
    if (declaration && others.length === 0) {
      const { init, id } = declaration;
      const annotation = id.type === "Identifier" && id.typeAnnotation ? [{ range: id.typeAnnotation.range, text: "" }] : [];
      return { at: declaration.parent, before: [], body: this.#textOf(init), changed: [...annotation, ...this.edits.replace(init, checked)] };
    }
    if (first.source.kind === "once" && accesses.length > 1) return undefined;
    const text = this.#textOf(first.body);
    const body: Doc = first.form ? ["Object.fromEntries(", text, ")"] : text;
    return { at: home.anchor, before: [], body, changed: [...accesses.flatMap(annotationsOf), ...this.#put(new Map(accesses.map((access) => this.#changed(access, checked))))] };
  }

  /** The declaration of a variable that all reads go through: it takes the checked copy in place of the body. */
  #aliasOf(first: Access): (AST.VariableDeclarator & { readonly init: AST.Expression }) | undefined {
    const { accesses, home } = this.scope;
    const { declarator } = first.source;
    const inHome = declarator?.init && contains(home.node, declarator) && declarator.parent.declarations.length === 1 && statementsOf(declarator.parent.parent)?.includes(declarator.parent);
    if (!inHome || first.form || accesses.some(({ source }) => source.declarator !== declarator)) return undefined;
    return isOnlyRead(declarator, accesses, this.file) ? (declarator as AST.VariableDeclarator & { readonly init: AST.Expression }) : undefined;
  }

  #changed({ node, body, key }: Access, checked: string): readonly [Node, string] {
    return node.type === "ObjectPattern" ? [body, checked] : [node, `${checked}${this.edits.member(key ?? "")}`];
  }

  #put(values: ReadonlyMap<Node, string>): readonly Edit[] {
    return this.edits.replaceAll(values, { behind: this.scope.home.wraps ? this.scope.home.anchor : undefined });
  }

  #textOf(node: Node): Doc {
    return this.edits.layout(unwrap(node));
  }

  #write(text: string, body: Doc): Doc {
    const named = [...this.#names, ["schema", this.#schema] as const].reduce((all, [name, own]) => all.replaceAll(`{${name}}`, own), text.replace(/;$/, ""));
    return laidOut(this.edits, spelled(named, this.library.spell, this.edits), { body });
  }

  #statement(text: string, body: Doc): Doc {
    return [this.#write(text, body), this.edits.semi];
  }
}

/** The type that a pattern declares is that of the whole body: the copy has its own. */
function annotationsOf({ node }: Access): readonly Edit[] {
  return node.type === "ObjectPattern" && node.typeAnnotation ? [{ range: node.typeAnnotation.range, text: "" }] : [];
}

function topStatement(node: Node): Node {
  let at = node;
  while (at.parent && at.parent.type !== "Program") at = at.parent;
  return at;
}

/** How the code comes to read what was checked. */
interface Reading {
  /** The check stands before this. */
  readonly at: Node;
  readonly before: readonly Doc[];
  /** What is checked. */
  readonly body: Doc;
  readonly changed: readonly Edit[];
}

/** The type that the code gives the body: by a cast, or where it is named. */
function declaredType({ body, node, source }: Access): Node | undefined {
  const pattern = node.type === "ObjectPattern" ? node.typeAnnotation?.typeAnnotation : undefined;
  return pattern ?? castOf(body) ?? source.type ?? (source.declarator?.init ? castOf(source.declarator.init) : undefined);
}

function castOf(node: Node): Node | undefined {
  return node.type === "TSAsExpression" || node.type === "TSTypeAssertion" ? node.typeAnnotation : undefined;
}
