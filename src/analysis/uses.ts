import type { CallNode, FunctionNode, Node } from "../concepts/ast.js";
import type { Path } from "../concepts/origin.js";
import type { World } from "../flow/engine.js";
import { exportNamesOf } from "../flow/exports.js";
import { variableOf } from "../flow/scopes.js";
import { isCall, keyName, memberName, wrapped } from "../syntax/node.js";

/** A place where a function is handed to something. */
export type Use =
  /** As an argument, or inside an object or array that is one: `path` leads from the argument to it. */
  | { readonly kind: "argument"; readonly call: CallNode; readonly index: number; readonly path: Path }
  /** Leaves the file under this name (a path for `default.fetch`); `wrapped`: what leaves is what a call made of it. */
  | { readonly kind: "export"; readonly names: readonly string[]; readonly wrapped: boolean }
  /** Assigned to a property: `server.onerror = fn`. */
  | { readonly kind: "property"; readonly target: Node };

const MOST = 60;

/** Where a function's value goes in its own file, through wrappers (`catchAsync(fn)`), names, objects and arrays. */
export function usesOf(fn: FunctionNode, world: World): Use[] {
  const out: Use[] = [];
  const seen = new Set<Node>();
  const follow = (node: Node, path: readonly string[], dressed: boolean): void => {
    if (seen.has(node) || out.length > MOST) return;
    seen.add(node);
    const at = wrapped(node);
    const parent = at.parent;
    if (!parent) return;
    switch (parent.type) {
      case "CallExpression":
      case "NewExpression":
        call(parent, at, path);
        break;
      case "AwaitExpression":
        follow(parent, path, dressed);
        break;
      case "ArrayExpression":
        follow(parent, ["*", ...path], dressed);
        break;
      case "SpreadElement":
        follow(parent, path.slice(1), dressed);
        break;
      case "Property":
        if (parent.value === at && parent.parent.type === "ObjectExpression") follow(parent.parent, [keyName(parent), ...path], dressed);
        break;
      case "ConditionalExpression":
      case "LogicalExpression":
        follow(parent, path, dressed);
        break;
      case "VariableDeclarator":
        if (parent.init === at && parent.id.type === "Identifier") named(parent.id, path, dressed);
        break;
      case "AssignmentExpression":
        if (parent.right === at) assigned(parent.left, path, dressed);
        break;
      case "ExportDefaultDeclaration":
        out.push({ kind: "export", names: ["default", ...path], wrapped: dressed });
        break;
      default:
        break;
    }
  };
  const call = (node: CallNode, argument: Node, path: readonly string[]): void => {
    const index = (node.arguments as readonly Node[]).indexOf(argument);
    if (index < 0) return;
    out.push({ kind: "argument", call: node, index, path });
    // A wrapper gives the function back, dressed: what is done with the result is done with it.
    if (isCall(node)) follow(node, path, true);
  };
  const named = (id: Node, path: readonly string[], dressed: boolean): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const module = world.moduleOf(id);
    const variable = variableOf(id, module);
    for (const reference of variable?.references ?? []) {
      if (!reference.isRead()) continue;
      let node: Node = wrapped(reference.identifier);
      let rest = path;
      // `routes.list` reads one function out of the object that holds it.
      while (node.parent?.type === "MemberExpression" && node.parent.object === node && rest.length > 0) {
        const name = memberName(node.parent);
        if (rest[0] !== name && rest[0] !== "*") return;
        rest = rest.slice(1);
        node = wrapped(node.parent);
      }
      if (node.parent?.type === "MemberExpression" && node.parent.object === node) continue;
      follow(node, rest, dressed);
    }
    exported(id, path, dressed);
  };
  const exported = (id: Node, path: readonly string[], dressed: boolean): void => {
    for (const name of exportNamesOf(id, world.moduleOf(id))) out.push({ kind: "export", names: [name, ...path], wrapped: dressed });
  };
  const assigned = (target: Node, path: readonly string[], dressed: boolean): void => {
    if (target.type === "Identifier") named(target, path, dressed);
    else if (target.type === "MemberExpression") {
      const { root, names } = chain(target);
      if (root === "module" && names[0] === "exports") {
        const all = [...names.slice(1), ...path];
        out.push({ kind: "export", names: all.length > 0 ? all : ["default"], wrapped: dressed });
      }
      else if (root === "exports") out.push({ kind: "export", names: [...names, ...path], wrapped: dressed });
      else out.push({ kind: "property", target });
    }
  };
  if (fn.type === "FunctionDeclaration") {
    if (fn.id) named(fn.id, [], false);
    if (fn.parent.type === "ExportDefaultDeclaration") out.push({ kind: "export", names: ["default"], wrapped: false });
  } else follow(fn, [], false);
  return out;
}

function chain(node: Node): { root: string; names: string[] } {
  const names: string[] = [];
  let at: Node = node;
  while (at.type === "MemberExpression") {
    names.unshift(memberName(at));
    at = at.object;
  }
  return { root: at.type === "Identifier" ? at.name : "", names };
}

