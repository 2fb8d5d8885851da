import type { Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import type { Declaration } from "../../concepts/records.js";
import { isClass, stringValue } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { isCode } from "../code-file.js";
import type { Files } from "../files.js";
import { baseOf, directoryOf, upwards } from "../paths.js";

/** Where models are kept, as seen from a folder above the file that asks. */
const tops = ["", "src/", "app/", "server/", "db/", "database/", "src/db/", "src/database/", "lib/", "api/"];
const folders = ["models", "model", "entities", "entity", "schemas", "schema", "db", "database"];
/** Files that may hold any model. */
const common = /^(?:index|models?|schemas?|entities|db|database|tables?|types)$/;
const suffixed = /(?:model|entity|schema)$/i;
const maxOpened = 12;

/** Where files are, and which folders of libraries' own hold declarations. */
export interface Shelves {
  readonly files: Files;
  readonly folders: readonly string[];
  readonly open: (path: string) => Module | undefined;
}

/**
 * Declarations of a record by name alone, for code that gets its models from a registry (`db.User`, `mongoose.model("User")`, `models[name]`):
 * files that are named so, in the folders where models are kept.
 */
export function* declarationsByName(name: string, from: string, { files, folders: others, open }: Shelves): Generator<Declaration> {
  const wanted = plain(name);
  if (wanted === "") return;
  const seen = new Set<string>();
  for (const directory of upwards(directoryOf(from), files.root)) {
    for (const path of candidates(directory, wanted, files, others)) {
      if (seen.has(path)) continue;
      if (seen.add(path).size > maxOpened) return;
      const module = open(path);
      if (module) yield* namedIn(module, wanted);
    }
  }
}

/** Models in one file by the name that a type in it has. */
export function declarationsBeside(name: string, module: Module): readonly Declaration[] {
  const wanted = plain(name);
  return wanted === "" ? [] : namedIn(module, wanted);
}

function candidates(directory: string, wanted: string, files: Files, others: readonly string[]): string[] {
  const found = tops.flatMap((top) => [...folders, ...others].map((folder) => `${directory}/${top}${folder}`)).flatMap((folder) => codeIn(folder, files));
  // `users/user.model.js` beside `users/user.service.js`
  const beside = files.list(directory).slice(0, 300).filter((name) => isCode(name) && suffixed.test(stem(name)));
  const named = [...beside.map((name) => `${directory}/${name}`), ...found].filter((path) => plain(stem(path)) === wanted);
  return [...named, ...found.filter((path) => common.test(stem(path)))];
}

/** Code in a folder and in the folders in it. */
function codeIn(folder: string, files: Files): string[] {
  const names = files.list(folder).slice(0, 300);
  const deeper = names.filter((name) => !name.includes(".")).slice(0, 50).flatMap((name) => files.list(`${folder}/${name}`).slice(0, 50).map((inner) => `${name}/${inner}`));
  return [...names, ...deeper].filter((name) => isCode(name)).map((name) => `${folder}/${name}`);
}

function stem(path: string): string {
  return baseOf(path).replace(/\.[cm]?[jt]sx?$/, "");
}

/** `user`, `User`, `users`, `user.model`, `UserSchema`, `user-entity` are one name. */
function plain(name: string): string {
  const letters = name.toLowerCase().replace(/[^a-z\d]/g, "");
  const bare = letters.replace(/(?:model|schema|entity|table|document)$/, "");
  return (bare === "" ? letters : bare).replace(/ies$/, "y").replace(/(?<=[a-z]{2})s$/, "");
}

function namedIn(module: Module, wanted: string): Declaration[] {
  const found: Declaration[] = [];
  const typed: Declaration[] = [];
  walk(module.ast, module.visitorKeys, (node: Node) => {
    const named = node.type === "CallExpression" && node.arguments.length >= 2 ? stringValue(node.arguments[0]) : isClass(node) ? node.id?.name : undefined;
    const variable = node.type === "CallExpression" && node.parent.type === "VariableDeclarator" && node.parent.id.type === "Identifier" ? node.parent.id.name : undefined;
    if ([named, variable].some((each) => each !== undefined && plain(each) === wanted)) found.push({ module, node });
    if ((node.type === "TSInterfaceDeclaration" || node.type === "TSTypeAliasDeclaration") && plain(node.id.name) === wanted) typed.push({ module, node });
    return undefined;
  });
  // A type beside the model says less than the model.
  return [...found, ...typed];
}
