import type { AST, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import type { Trail } from "../../concepts/origin.js";
import type { Context } from "../../flow/engine.js";
import { methodOf } from "../../flow/library.js";
import { returnsOf } from "../../flow/functions.js";
import { variableOf } from "../../flow/scopes.js";
import { isCall, memberChain, memberName, stringValue, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import type { FileAnalysis } from "../file.js";

const roots = new WeakMap<FileAnalysis, readonly { readonly node: Node; readonly context: Context }[]>();

/** What a setting of the application is that is asked for by name: `config.get("graphql").debug`. Empty when it is none, or not found. */
export function configured(node: Node, file: FileAnalysis): readonly Trail[] {
  const path = settingPath(node, file);
  if (!path) return [];
  const found = settings(file).flatMap((root) => file.tracer.trace(root.node, path, root.context, false));
  return found.some((t) => t.origin.kind === "unknown") ? [] : found;
}

function settingPath(node: Node, file: FileAnalysis): string[] | undefined {
  const { root, names } = memberChain(node);
  if (root.type === "Identifier") {
    const definition = variableOf(root, file.tracer.world.moduleOf(root))?.defs[0]?.node as Node | undefined;
    const init = definition?.type === "VariableDeclarator" && definition.id === root ? undefined : definition?.type === "VariableDeclarator" && definition.id.type === "Identifier" ? definition.init : undefined;
    const start = init ? settingPath(init, file) : undefined;
    return start && [...start, ...names];
  }
  if (root.type !== "CallExpression") return undefined;
  const callee = unwrap(root.callee);
  if (callee.type !== "MemberExpression") return undefined;
  const place = methodOn(callee, file)?.setting;
  const name = place && stringValue(root.arguments[place.arg]);
  return name === undefined ? undefined : [...name.split("."), ...names];
}

function methodOn(callee: AST.MemberExpression, { tracer }: FileAnalysis): ReturnType<typeof methodOf> {
  return tracer.trace(callee.object, [], tracer.root, false).map((t) => methodOf(tracer, t, memberName(callee))).find((m) => m !== undefined);
}

/** The objects that the application loads its settings from, in the files that put this one together with others. */
function settings(file: FileAnalysis): readonly { readonly node: Node; readonly context: Context }[] {
  const known = roots.get(file);
  if (known) return known;
  const near = [file.module, ...file.importers];
  const modules = new Set<Module>([...near, ...near.flatMap((m) => file.importersOf(m))]);
  const found = [...modules].flatMap((module) => loaded(module, file));
  roots.set(file, found);
  return found;
}

function loaded(module: Module, file: FileAnalysis): { node: Node; context: Context }[] {
  const out: { node: Node; context: Context }[] = [];
  const { tracer } = file;
  walk(module.ast, module.visitorKeys, (node) => {
    if (!isCall(node)) return undefined;
    const callee = unwrap(node.callee);
    const place = callee.type === "MemberExpression" ? methodOn(callee, file)?.settings : undefined;
    const argument = place && node.arguments.at(place.arg);
    if (!place || !argument || argument.type === "SpreadElement") return undefined;
    for (const { origin } of tracer.trace(argument, place.path ?? [], tracer.root, false)) {
      if (origin.kind === "function") for (const value of returnsOf(origin.node, tracer)) out.push({ node: value, context: origin.env as Context });
    }
    return undefined;
  });
  return out;
}
