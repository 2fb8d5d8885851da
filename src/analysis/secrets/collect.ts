import type { Module } from "../../concepts/module.js";
import { nodesOf, type Nodes } from "../nodes.js";
import { judge } from "./judge.js";
import { isConstant } from "./places.js";
import type { Secret } from "./secret.js";

const cache = new WeakMap<object, readonly Secret[]>();

/** The secrets of a module that show without a look at the libraries it uses, in source order. */
export function namedSecrets(module: Module, nodes?: Nodes): readonly Secret[] {
  const known = cache.get(module.ast);
  if (known) return known;
  const found: Secret[] = [];
  for (const text of (nodes ?? nodesOf(module)).texts) {
    const secret = isConstant(text) ? judge(text, module) : undefined;
    if (secret) found.push(secret);
  }
  cache.set(module.ast, found);
  return found;
}
