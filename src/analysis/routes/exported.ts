import type { FunctionNode, Node } from "../../concepts/ast.js";
import type { FileRoute } from "../../concepts/model.js";
import type { Module } from "../../concepts/module.js";
import { isCall, nameOf, wrapped } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import type { HandlerRole } from "../roles.js";
import { usesOf } from "../uses.js";
import type { Way } from "./climb.js";
import type { Route } from "./route.js";

const METHODS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);
/** Folders whose names are in parentheses group files, and files called index stand for their folder. */
const SILENT = /^(?:index|\(.*\))$/;

/** Exports that a framework calls because of where the file lies or what it begins with. */
export function exportedRoutes(file: FileAnalysis): Route[] {
  return file.nodes.functions.flatMap((fn) => {
    const role = file.role(fn);
    if (!role || role.spec.role !== "route" || role.registration || role.byConvention || fn.parent.type === "MethodDefinition") return [];
    const uses = usesOf(fn, file.tracer.world);
    const names = uses.flatMap((u) => (u.kind === "export" ? [u.names] : []))[0];
    if (!names && role.file?.directive === undefined) return [];
    const wrappers = uses.flatMap((u) => (u.kind === "argument" ? [u.call as Node] : []));
    const route = made(file, fn, role, names ?? [nameOf(fn) ?? ""], wrappers);
    return route ? [route] : [];
  });
}

function made(file: FileAnalysis, fn: FunctionNode, role: HandlerRole, names: readonly string[], wrappers: readonly Node[]): Route | undefined {
  const last = names.at(-1) ?? "";
  // Exports of a file that begins with a directive are called by reference, without a path of their own.
  const action = role.file?.directive !== undefined;
  const place = placeOf(file, role.file);
  const method = METHODS.has(last) ? last : (place.method ?? role.spec.method ?? (names.includes("default") ? "ALL" : undefined));
  if (method === undefined) return undefined;
  const path = action ? "" : place.path;
  let ways: readonly Way[] | undefined;
  return {
    node: nameNode(fn),
    method,
    path,
    names: [last, nameOf(fn) ?? ""],
    handlers: [fn],
    read: true,
    guards: wrappers,
    declared: false,
    ways: () => (ways ??= [{ guards: entrances(file, role), path, closed: action || (file.project.root !== undefined && role.model.entrances !== undefined) }]),
    kind: action ? "action" : role.spec.form === true ? "page" : "file",
  };
}

function nameNode(fn: FunctionNode): Node {
  if (fn.id) return fn.id;
  let at = wrapped(fn);
  while (isCall(at.parent)) at = wrapped(at.parent);
  const parent = at.parent;
  if (parent?.type === "VariableDeclarator") return parent.id;
  return parent?.type === "Property" ? parent.key : fn;
}

/** `app/api/users/[id]/route.ts` -> `/api/users/[id]`; where the model does not say, the whole path in the project tells what the route is about. */
function placeOf(file: FileAnalysis, spec: FileRoute | undefined): { readonly path: string; readonly method: string | undefined } {
  const name = file.module.filename.replace(/\\/g, "/");
  const said = spec?.files?.exec(name)?.groups;
  const root = file.project.root ?? "";
  const path = said?.["path"] ?? (name.startsWith(`${root}/`) ? name.slice(root.length) : name).replace(/\.[cm]?[jt]sx?$/, "");
  return { path: `/${path.split("/").filter((s) => s !== "" && !SILENT.test(s)).join("/")}`, method: said?.["method"]?.toUpperCase() };
}

/** Code that sees every request first, in the files that the framework looks for. */
function entrances(file: FileAnalysis, role: HandlerRole): Node[] {
  const found = file.project.textAbove(file.module.filename, role.model.entrances ?? []);
  const module = found && moduleAt(file, found.file);
  return module ? [module.ast] : [];
}

function moduleAt(file: FileAnalysis, path: string): Module | undefined {
  const from = file.module.filename.replace(/\\/g, "/").split("/").slice(0, -1);
  const to = path.split("/");
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  const target = file.tracer.world.resolve(file.module, [...(same === from.length ? ["."] : from.slice(same).map(() => "..")), ...to.slice(same)].join("/").replace(/\.[cm]?[jt]s$/, ""));
  return target.kind === "module" ? target.module : undefined;
}
