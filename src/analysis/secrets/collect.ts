import type { Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { walk } from "../../syntax/walk.js";
import { judge } from "./judge.js";
import { isConstant, type Constant } from "./places.js";
import type { Secret } from "./secret.js";

const cache = new WeakMap<object, readonly Secret[]>();

/** The secrets of a module that show without a look at the libraries it uses, in source order. */
export function namedSecrets(module: Module): readonly Secret[] {
  const known = cache.get(module.ast);
  if (known) return known;
  const found: Secret[] = [];
  for (const constant of constantsOf(module)) {
    const secret = judge(constant, module);
    if (secret) found.push(secret);
  }
  cache.set(module.ast, found);
  return found;
}

function constantsOf(module: Module): Constant[] {
  const out: Constant[] = [];
  walk(module.ast, module.visitorKeys, (node) => {
    if (isType(node)) return false;
    if (isConstant(node)) out.push(node);
    return undefined;
  });
  return out;
}

function isType(node: Node): boolean {
  return node.type === "TSTypeAnnotation" || node.type === "TSInterfaceDeclaration" || node.type === "TSTypeAliasDeclaration" || node.type === "ImportDeclaration";
}
