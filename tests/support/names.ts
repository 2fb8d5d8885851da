// The names of libraries, as the models tell them, and where code outside of the models speaks one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Model } from "../../src/concepts/model.js";
import { root } from "./paths.js";

export interface LibraryNames {
  /** Wherever the words of a name say it: `fromPrisma`. */
  readonly words: ReadonlySet<string>;
  /** Names of utilities that are a single word, as a whole text: anything may be called `session`. */
  readonly texts: ReadonlySet<string>;
}

/** Letters and digits only: `socket.io` and `socketIo` are one name. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, "");
}

/** A package by its own name and, in a scope, by the scope's: `@nestjs/config` is `nestjs` and `nestjsconfig`. */
function namesOf(specifier: string): string[] {
  const [scope = "", name] = specifier.split("/").filter((part) => part !== "*");
  return scope.startsWith("@") && name !== undefined ? [scope, `${scope}/${name}`] : [scope];
}

/**
 * What libraries are called: the models' ids and all packages that they speak of. A word that the platform's own declarations use (`next`)
 * is no name: code may use it without meaning the library.
 */
export function libraryNames(models: readonly Model[]): LibraryNames {
  const platform = platformWords();
  const words = new Set<string>();
  const texts = new Set<string>();
  for (const { id, kind, packages, companions = [] } of models) {
    const specifiers = [...packages, ...companions.flatMap((one) => one.packages)].filter((name) => /^[@a-z]/.test(name) && !name.includes(":"));
    for (const spelled of [...specifiers.flatMap(namesOf), ...(kind === "utility" ? [] : [id])]) {
      const name = bare(spelled);
      if (name.length < 2 || platform.has(name)) continue;
      if (kind === "utility" && /^\w+$/.test(spelled)) texts.add(spelled);
      else words.add(name);
    }
  }
  return { words, texts };
}

/** Words of the names in the declarations of the language and of Node, one by one and up to four together. */
function platformWords(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of [...declarationsIn("node_modules/typescript/lib", /^lib\.es/), ...declarationsIn("node_modules/@types/node", /./)]) {
    const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, readFileSync(path, "utf8"));
    for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
      if (token === ts.SyntaxKind.Identifier) for (const words of wordsOf(scanner.getTokenText())) for (const name of joined(words)) found.add(name);
    }
  }
  return found;
}

function declarationsIn(folder: string, named: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => named.test(name) && name.endsWith(".d.ts"))
    .map((name) => join(root, folder, name));
}

function* joined(words: readonly string[]): Generator<string> {
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + 4); to++) yield words.slice(from, to).join("");
  }
}

/** The words of each name in a text: `[["use", "global", "pipes"]]`. Alternatives of a pattern are names of their own. */
function wordsOf(text: string): string[][] {
  return text.split(/[^\w.-]+/).map((name) => name.replace(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z\d]+/).filter((word) => word !== ""));
}

/** Names of libraries in a file's identifiers, texts and patterns; comments may give examples. */
export function namesSpoken(text: string, { words, texts }: LibraryNames): string[] {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && texts.has(node.text)) found.add(node.text);
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      for (const name of wordsOf(node.text).flatMap((spelled) => [...joined(spelled)])) if (words.has(name)) found.add(name);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found];
}

export function namesSpokenIn(path: string, names: LibraryNames): string[] {
  return namesSpoken(readFileSync(path, "utf8"), names);
}
