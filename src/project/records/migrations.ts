import type { CallNode, Node } from "../../concepts/ast.js";
import type { MigrationForm } from "../../concepts/declared.js";
import type { Module } from "../../concepts/module.js";
import type { Field, RecordModel } from "../../concepts/records.js";
import { isFunction, keyName, stringValue, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { isCode } from "../code-file.js";
import type { Files } from "../files.js";
import { directoryOf, upwards } from "../paths.js";
import { propertiesOf } from "./class-record.js";
import { lastName, merged, objectOf, option, scalarNamed } from "./fields.js";
import type { Tools } from "./reader.js";

const tops = ["", "src/", "db/", "database/", "databases/", "src/db/", "src/database/", "src/databases/", "server/", "server/db/", "api/"];
const maxFiles = 200;
const maxBytes = 200_000;

interface Around {
  readonly files: Files;
  readonly open: (path: string) => Module | undefined;
  readonly tools: Tools;
}

/** The columns of a table as the project's migrations make them, for query builders whose code knows tables by name only. */
export function migratedTable(name: string, from: string, form: MigrationForm, { files, open, tools }: Around): RecordModel | undefined {
  for (const directory of upwards(directoryOf(from), files.root)) {
    const migrations = [...tops, ...(form.tops ?? [])].flatMap((top) => form.folders.flatMap((folder) => codeIn(`${directory}/${top}${folder}`, files)));
    const setUps = ["db", "database", "src/db", "src/database"].flatMap((folder) => codeIn(`${directory}/${folder}`, files)).filter((path) => /(?:init|setup|schema|tables)[^/]*$/i.test(path));
    const table = tableIn([...setUps, ...migrations].slice(0, maxFiles), name, form, { files, open, tools });
    if (table) return table;
  }
  return undefined;
}

function codeIn(folder: string, files: Files): string[] {
  return files.list(folder).filter((name) => isCode(name)).map((name) => `${folder}/${name}`);
}

function tableIn(paths: readonly string[], name: string, form: MigrationForm, { files, open, tools }: Around): RecordModel | undefined {
  let fields: Field[] = [];
  let file: string | undefined;
  for (const path of paths) {
    // Most migrations are about other tables: a glance at the text is much cheaper than a tree.
    if (files.derive(path, "text", maxBytes, (text) => text)?.includes(name) !== true) continue;
    const module = open(path);
    if (!module) continue;
    for (const { call, made } of changesTo(name, form, module)) {
      if (made) file ??= path;
      const change = columnsIn(call, form, module, tools);
      fields = merged(fields, change.added).filter((field) => !change.dropped.has(field.name));
    }
  }
  return file === undefined || fields.length === 0 ? undefined : { name, fields, open: false, serialisation: "plain", file };
}

/** `createTable("users", …)` and the changes after it, of the way up only. */
function changesTo(name: string, form: MigrationForm, module: Module): { readonly call: CallNode; readonly made: boolean }[] {
  const found: { call: CallNode; made: boolean }[] = [];
  walk(module.ast, module.visitorKeys, (node) => {
    if (isDown(node)) return false;
    if (node.type !== "CallExpression" || stringValue(node.arguments[0]) !== name) return undefined;
    const method = lastName(node.callee) ?? "";
    const made = form.makes.includes(method);
    if (made || form.changes.includes(method)) found.push({ call: node, made });
    return undefined;
  });
  return found;
}

/** `exports.down`, `export function down`, `down()`: what takes the change back. */
function isDown(node: Node): boolean {
  if (node.type === "FunctionDeclaration") return node.id?.name === "down";
  if (node.type === "AssignmentExpression") return lastName(node.left) === "down";
  if (node.type === "VariableDeclarator") return node.id.type === "Identifier" && node.id.name === "down";
  return (node.type === "Property" || node.type === "MethodDefinition") && keyName(node) === "down";
}

interface Change {
  readonly added: readonly Field[];
  readonly dropped: ReadonlySet<string>;
}

function columnsIn(call: CallNode, form: MigrationForm, module: Module, tools: Tools): Change {
  const second = call.arguments[1] && unwrap(call.arguments[1]);
  if (isFunction(second)) return built(second, form, module, tools);
  const column = stringValue(second);
  if (column !== undefined) return { added: [tools.field(column, { scalar: typed(call.arguments[2]) })], dropped: new Set() };
  const object = second && objectOf(second, module, tools)?.object;
  return { added: object ? propertiesOf(object).map((property) => tools.field(keyName(property), { scalar: typed(property.value) })) : [], dropped: new Set() };
}

/** `Sequelize.STRING` or `{ type: Sequelize.STRING }`. */
function typed(node: Node | undefined): ReturnType<typeof scalarNamed> {
  const value = node && unwrap(node);
  const type = value?.type === "ObjectExpression" ? option(value, "type") : value;
  return type && scalarNamed(lastName(type));
}

function built(fn: Node, form: MigrationForm, module: Module, tools: Tools): Change {
  const builder = isFunction(fn) && fn.params[0]?.type === "Identifier" ? fn.params[0].name : undefined;
  const added: Field[] = [];
  const dropped = new Set<string>();
  walk(fn, module.visitorKeys, (node) => {
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression" || node.callee.object.type !== "Identifier" || node.callee.object.name !== builder) return undefined;
    const method = lastName(node.callee) ?? "";
    const column = stringValue(node.arguments[0]);
    const stamps = Object.hasOwn(form.stamps, method) ? form.stamps[method] : undefined;
    if (stamps) added.push(...stamps.map((each) => tools.field(each, { scalar: "date" })));
    else if (form.drops.includes(method)) for (const argument of node.arguments) dropped.add(stringValue(argument) ?? "");
    else if (column !== undefined && !form.noColumn.test(method)) added.push(tools.field(column, { scalar: scalarNamed(form.typed.includes(method) ? stringValue(node.arguments[1]) : method) }));
    return undefined;
  });
  return { added, dropped };
}
