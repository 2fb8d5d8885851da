import type { FunctionNode, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { isCall, nameOf, wrapped } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import type { HandlerRole } from "../roles.js";
import { usesOf } from "../uses.js";
import type { Way } from "./climb.js";
import type { Route } from "./route.js";

const METHODS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);

/** Exports that a framework calls because of where the file lies or what it begins with. */
export function exportedRoutes(file: FileAnalysis): Route[] {
  return file.nodes.functions.flatMap((fn) => {
    const role = file.role(fn);
    if (!role || role.spec.role !== "route" || role.registration || role.byConvention || fn.parent.type === "MethodDefinition") return [];
    const uses = usesOf(fn, file.tracer.world);
    const names = uses.flatMap((u) => (u.kind === "export" ? [u.names] : []))[0];
    const directive = beginsWithDirective(fn, file);
    if (!names && !directive) return [];
    const wrappers = uses.flatMap((u) => (u.kind === "argument" ? [u.call as Node] : []));
    const route = made(file, fn, role, names ?? [nameOf(fn) ?? ""], wrappers, directive);
    return route ? [route] : [];
  });
}

function beginsWithDirective(fn: FunctionNode, file: FileAnalysis): boolean {
  const body = fn.body.type === "BlockStatement" ? fn.body.body : [];
  return [...body, ...file.module.ast.body].some((s) => s.type === "ExpressionStatement" && s.expression.type === "Literal" && s.expression.value === "use server");
}

function made(file: FileAnalysis, fn: FunctionNode, role: HandlerRole, names: readonly string[], wrappers: readonly Node[], action: boolean): Route | undefined {
  const last = names.at(-1) ?? "";
  const method = METHODS.has(last) ? last : action || names[0] === "actions" || last === "action" ? "POST" : names.includes("default") ? "ALL" : /^(?:load|loader|getServerSideProps)$/.test(last) ? "GET" : undefined;
  if (method === undefined) return undefined;
  let ways: readonly Way[] | undefined;
  return {
    node: nameNode(fn),
    method,
    path: action ? "" : pathOf(file.module.filename),
    names: [last, nameOf(fn) ?? ""],
    handlers: [fn],
    read: true,
    guards: wrappers,
    declared: false,
    ways: () => (ways ??= [{ guards: entrances(file, role), path: action ? "" : pathOf(file.module.filename), closed: action || (file.project.root !== undefined && role.model.entrances !== undefined) }]),
    kind: action ? "action" : /^(?:action|actions)$/.test(names[0] ?? "") ? "page" : "file",
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

/** `app/api/users/[id]/route.ts` -> `/api/users/[id]` */
function pathOf(filename: string): string {
  const segments = filename.replace(/\\/g, "/").replace(/\.[cm]?[jt]sx?$/, "").split("/");
  const root = Math.max(...["app", "pages", "routes", "server", "functions"].map((name) => segments.lastIndexOf(name)));
  return `/${segments
    .slice(root + 1)
    .filter((s) => !/^(?:route|index|\+server|\+page(?:\.server)?|\(.*\))$/.test(s))
    .join("/")}`;
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
