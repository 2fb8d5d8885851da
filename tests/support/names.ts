// The names of libraries, as the models tell them, and where code outside of the models speaks one.
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import ts from "typescript";
import type { Model } from "../../src/concepts/model.js";

/** Letters and digits only: `socket.io` and `socketIo` are one name. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, "");
}

/**
 * What frameworks, databases and validators are called: their packages, and the databases' and validators' models. A word that
 * several other libraries give to a member (`next`) or that Node has for a module of its own is no name: code may use it without
 * meaning the library.
 */
export function libraryNames(models: readonly Model[]): ReadonlySet<string> {
  const members = models.map(({ id, shapes = {} }) => ({ id, names: new Set(Object.values(shapes).flatMap((s) => [s.props, s.methods, s.assign].flatMap((part) => Object.keys(part ?? {}))).map(bare)) }));
  const modules = new Set(builtinModules.map(bare));
  const names = new Set<string>();
  for (const { id, kind, packages } of models) {
    if (kind === "utility") continue;
    const own = packages.filter((name) => /^[a-z]/.test(name) && !name.includes(":")).map((name) => name.split("/", 1)[0] ?? "");
    for (const name of [...own, ...(kind === "framework" ? [] : [id])].map(bare)) {
      const elsewhere = members.filter((other) => other.id !== id && other.names.has(name)).length;
      if (name.length > 1 && elsewhere < 2 && !modules.has(name)) names.add(name);
    }
  }
  return names;
}

/** The words of each name in a text: `[["use", "global", "pipes"]]`. Alternatives of a pattern are names of their own. */
function wordsOf(text: string): string[][] {
  return text.split(/[^\w.-]+/).map((name) => name.replace(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z\d]+/).filter((word) => word !== ""));
}

/** Names of libraries in a file's identifiers, texts and patterns; comments may give examples. */
export function namesSpoken(text: string, names: ReadonlySet<string>): string[] {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const found = new Set<string>();
  const read = (spelled: string): void => {
    for (const words of wordsOf(spelled)) {
      for (let from = 0; from < words.length; from++) {
        for (let to = from + 1; to <= Math.min(words.length, from + 4); to++) {
          const name = words.slice(from, to).join("");
          if (names.has(name)) found.add(name);
        }
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) read(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found];
}

export function namesSpokenIn(path: string, names: ReadonlySet<string>): string[] {
  return namesSpoken(readFileSync(path, "utf8"), names);
}
