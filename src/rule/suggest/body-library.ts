import type { FileAnalysis } from "../../analysis/index.js";
import type { AST, Node } from "../../concepts/ast.js";
import type { SchemaWords, WordImport } from "../../concepts/schemas.js";
import { importStatements, isRequireCall, requiredFrom } from "../../syntax/imports.js";
import { keyName } from "../../syntax/node.js";
import type { Edit, Edits } from "../edits/index.js";
import type { Spelling } from "./schema-words.js";

/** A validation library that the file may use. */
export interface Library extends Spelling {
  /** What has to be imported for what was spelled so far. */
  readonly imports: readonly Edit[];
}

/** The library that the file imports already, else one that its package depends on when it runs. */
export function libraryOf(file: FileAnalysis, edits: Edits): Library | undefined {
  const known = file.index.models.flatMap((model) => (model.kind === "validator" ? (model.words ?? []) : [])).sort((a, b) => a.rank - b.rank);
  const imported = known.find(({ imports }) => Object.entries(imports).some(([name, wanted]) => bindingOf(name, wanted, file) !== undefined || (wanted.kind === "namespace" && edits.importNames(wanted.from, [name]) !== undefined)));
  const words = imported ?? known.find((one) => isDependency(one, file));
  return words && spelling(words, file, edits);
}

function isDependency({ package: name, since }: SchemaWords, file: FileAnalysis): boolean {
  const own = file.project.packageOf(file.module.filename);
  if (!own?.runtime.has(name)) return false;
  const major = own.major(name);
  return since === undefined || major === undefined || major >= since;
}

function spelling(words: SchemaWords, file: FileAnalysis, edits: Edits): Library {
  const imports: Edit[] = [];
  const names = new Map<string, string>();
  for (const [name, wanted] of Object.entries(words.imports)) {
    const known = bindingOf(name, wanted, file);
    const added = known === undefined ? edits.import({ from: wanted.from, name, kind: wanted.kind }) : { local: known, edits: [] };
    imports.push(...added.edits);
    names.set(name, added.local);
  }
  const spell = (name: string, member: string | undefined): string => `${names.get(name) ?? name}${member === undefined ? "" : `.${member}`}`;
  return byMembers(words, file, edits) ?? { words, spell, imports };
}

/** A file that imports the library's functions one by one goes on doing so. */
function byMembers(words: SchemaWords, file: FileAnalysis, edits: Edits): Library | undefined {
  const [own, ...others] = Object.entries(words.imports);
  if (!own || own[1].kind !== "namespace" || others.length > 0 || bindingOf(...own, file) !== undefined) return undefined;
  const [name, { from }] = own;
  const used = new Set<string>();
  if (!edits.importNames(from, [name])) return undefined;
  return {
    words,
    spell: (root, member) => {
      if (root !== name || member === undefined) return member === undefined ? root : `${root}.${member}`;
      used.add(member);
      return edits.importNames(from, [member])?.locals.get(member) ?? member;
    },
    get imports() {
      return edits.importNames(from, [...used])?.edits ?? [];
    },
  };
}

/** What the file calls an import that the words speak of, if it has it. */
function bindingOf(name: string, wanted: WordImport, file: FileAnalysis): string | undefined {
  for (const statement of importStatements(file.module)) {
    const found = statement.type === "ImportDeclaration" ? ofImport(statement, name, wanted) : ofRequire(statement, name, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isFrom(specifier: string | undefined, { from }: WordImport): boolean {
  return specifier === from || specifier?.startsWith(`${from}/`) === true;
}

function ofImport(statement: AST.ImportDeclaration, name: string, wanted: WordImport): string | undefined {
  if (!isFrom(statement.source.value, wanted) || statement.importKind === "type") return undefined;
  return statement.specifiers.find((specifier) => {
    if (specifier.type !== "ImportSpecifier") return wanted.whole === true || wanted.kind === (specifier.type === "ImportDefaultSpecifier" ? "default" : "namespace");
    const imported = specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.value;
    return specifier.importKind !== "type" && wanted.kind !== "namespace" && imported === name;
  })?.local.name;
}

function ofRequire(statement: Node, name: string, wanted: WordImport): string | undefined {
  if (statement.type !== "VariableDeclaration") return undefined;
  for (const { id, init } of statement.declarations) {
    if (!isRequireCall(init) || !isFrom(requiredFrom(init), wanted)) continue;
    if (id.type === "Identifier") return wanted.kind !== "named" || wanted.whole === true ? id.name : `${id.name}.${name}`;
    if (id.type !== "ObjectPattern") continue;
    for (const property of id.properties) if (property.type === "Property" && keyName(property) === name && property.value.type === "Identifier") return property.value.name;
  }
  return undefined;
}
