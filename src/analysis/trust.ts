import type { AST, CallNode, Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import type { World } from "../flow/engine.js";
import { variableOf } from "../flow/scopes.js";
import type { FunctionName, Settings } from "../settings/index.js";
import { memberName, unwrap } from "../syntax/node.js";
import { oncePerFile } from "../syntax/once.js";

/** guard: checks what it is given. clean: what it returns may be sent (sanitizers, serializers). */
export type Trust = "clean" | "guard";

/** What the project declares of a call's callee, by settings or by a tag of its documentation comment (`@leakproof guard`). */
export function trustOf(call: CallNode, settings: Settings, world: World, target: Node | undefined): Trust | undefined {
  const tag = target && tagOf(target, world);
  if (tag) return tag;
  if (settings.guards.some((f) => names(call, f, world))) return "guard";
  return [...settings.sanitizers, ...settings.serializers].some((f) => names(call, f, world)) ? "clean" : undefined;
}

/** Is this a call of the named function, imported from where the name says? */
export function names(call: CallNode, wanted: FunctionName, world: World): boolean {
  const callee = unwrap(call.callee);
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : undefined;
  const root = callee.type === "MemberExpression" ? unwrap(callee.object) : callee;
  if (wanted.from === undefined) return name === wanted.name;
  if (root.type !== "Identifier") return false;
  const source = importOf(root, world);
  return source?.specifier === wanted.from && (name === wanted.name || source.name === wanted.name);
}

function importOf(id: AST.Identifier, world: World): { specifier: string; name: string } | undefined {
  const node = variableOf(id, world.moduleOf(id))?.defs[0]?.node as Node | undefined;
  if (node?.type !== "ImportSpecifier" && node?.type !== "ImportDefaultSpecifier" && node?.type !== "ImportNamespaceSpecifier") return undefined;
  const name = node.type === "ImportSpecifier" && node.imported.type === "Identifier" ? node.imported.name : node.local.name;
  return { specifier: (node.parent as AST.ImportDeclaration).source.value, name };
}

const TAG = /\/\*\*(?:(?!\*\/)[\s\S])*@leakproof\s+(guard|sanitizer|serializer)\b(?:(?!\*\/)[\s\S])*\*\/\s*(?:export\s+)?(?:default\s+)?(?:(?:const|let|var)\s+[\w$]+\s*=\s*|(?:static\s+)?[\w$]+\s*)?(?:async\s+)?$/;
/** A documentation comment longer than this is not looked through. */
const COMMENT = 2000;

const hasTags = oncePerFile(({ text }: Module) => text.includes("@leakproof"));

function tagOf(fn: Node, world: World): Trust | undefined {
  const module = world.moduleOf(fn);
  if (!hasTags(module)) return undefined;
  const tag = TAG.exec(module.text.slice(Math.max(0, fn.range[0] - COMMENT), fn.range[0]))?.[1];
  return tag === undefined ? undefined : tag === "guard" ? "guard" : "clean";
}
