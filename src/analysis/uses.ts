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
export function usesOf(fn: FunctionNode, world: World): readonly Use[] {
  return new Uses(world).of(fn);
}

class Uses {
  readonly #out: Use[] = [];
  readonly #seen = new Set<Node>();

  constructor(private readonly world: World) {}

  of(fn: FunctionNode): readonly Use[] {
    if (fn.type !== "FunctionDeclaration") this.#follow(fn, [], false);
    else {
      if (fn.id) this.#named(fn.id, [], false);
      if (fn.parent.type === "ExportDefaultDeclaration") this.#out.push({ kind: "export", names: ["default"], wrapped: false });
    }
    return this.#out;
  }

  #follow(node: Node, path: readonly string[], dressed: boolean): void {
    if (this.#seen.has(node) || this.#out.length > MOST) return;
    this.#seen.add(node);
    const at = wrapped(node);
    const parent = at.parent;
    if (!parent) return;
    switch (parent.type) {
      case "CallExpression":
      case "NewExpression":
        this.#call(parent, at, path);
        break;
      case "AwaitExpression":
        this.#follow(parent, path, dressed);
        break;
      case "ArrayExpression":
        this.#follow(parent, ["*", ...path], dressed);
        break;
      case "SpreadElement":
        this.#follow(parent, path.slice(1), dressed);
        break;
      case "Property":
        if (parent.value === at && parent.parent.type === "ObjectExpression") this.#follow(parent.parent, [keyName(parent), ...path], dressed);
        break;
      case "ConditionalExpression":
      case "LogicalExpression":
        this.#follow(parent, path, dressed);
        break;
      case "VariableDeclarator":
        if (parent.init === at && parent.id.type === "Identifier") this.#named(parent.id, path, dressed);
        break;
      case "AssignmentExpression":
        if (parent.right === at) this.#assigned(parent.left, path, dressed);
        break;
      case "ExportDefaultDeclaration":
        this.#out.push({ kind: "export", names: ["default", ...path], wrapped: dressed });
        break;
      default:
        break;
    }
  }

  #call(node: CallNode, argument: Node, path: readonly string[]): void {
    const index = (node.arguments as readonly Node[]).indexOf(argument);
    if (index < 0) return;
    this.#out.push({ kind: "argument", call: node, index, path });
    // A wrapper gives the function back, dressed: what is done with the result is done with it.
    if (isCall(node)) this.#follow(node, path, true);
  }

  #named(id: Node, path: readonly string[], dressed: boolean): void {
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    const module = this.world.moduleOf(id);
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
      this.#follow(node, rest, dressed);
    }
    this.#exported(id, path, dressed);
  }

  #exported(id: Node, path: readonly string[], dressed: boolean): void {
    for (const name of exportNamesOf(id, this.world.moduleOf(id))) this.#out.push({ kind: "export", names: [name, ...path], wrapped: dressed });
  }

  #assigned(target: Node, path: readonly string[], dressed: boolean): void {
    if (target.type === "Identifier") this.#named(target, path, dressed);
    else if (target.type === "MemberExpression") {
      const { root, names } = chain(target);
      if (root === "module" && names[0] === "exports") {
        const all = [...names.slice(1), ...path];
        this.#out.push({ kind: "export", names: all.length > 0 ? all : ["default"], wrapped: dressed });
      }
      else if (root === "exports") this.#out.push({ kind: "export", names: [...names, ...path], wrapped: dressed });
      else this.#out.push({ kind: "property", target });
    }
  }
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

