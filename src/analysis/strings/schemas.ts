import type { CallNode, Node } from "../../concepts/ast.js";
import type { StringSchemas } from "../../concepts/decisions.js";
import type { ValidatorModel } from "../../concepts/model.js";
import type { Module } from "../../concepts/module.js";
import { isCall, isFunction, keyName, memberName, unwrap, wrapped } from "../../syntax/node.js";
import { oncePerFile } from "../../syntax/once.js";
import { walk } from "../../syntax/walk.js";
import type { FileAnalysis } from "../file.js";
import { isBoundedPattern } from "./patterns.js";

/** A schema of a string that nothing bounds. */
export interface OpenSchema {
  readonly maker: CallNode;
  /** The whole chain: `z.string().min(1).optional()`. */
  readonly top: Node;
  readonly strings: StringSchemas;
  readonly model: ValidatorModel;
}

export function openSchemas(file: FileAnalysis): OpenSchema[] {
  const validators = file.index.models.filter((m): m is ValidatorModel => m.kind === "validator" && m.strings !== undefined);
  const makers = new Set(validators.flatMap((m) => m.strings?.makers ?? []));
  const original = renamed(file.module);
  return file.nodes.calls.flatMap((call) => {
    const callee = unwrap(call.callee);
    const name = callee.type === "MemberExpression" ? memberName(callee) : callee.type === "Identifier" ? (original.get(callee.name) ?? callee.name) : "";
    if (!makers.has(name)) return [];
    const model = validators.find((m) => m.strings && makes(call, m, m.strings, file));
    if (!model?.strings) return [];
    const top = chainTop(call);
    return isBoundedChain(call, top, model.strings, file) ? [] : [{ maker: call, top, strings: model.strings, model }];
  });
}

/** `z.string()`, `string()` by an import, whatever it is called here. */
function makes(call: CallNode, model: ValidatorModel, { makers }: StringSchemas, file: FileAnalysis): boolean {
  const callee = unwrap(call.callee);
  const { tracer } = file;
  const of = (node: Node): boolean => tracer.trace(node, [], tracer.root, false).some((t) => t.origin.kind === "shape" && t.origin.shape.startsWith(`${model.id}.`));
  if (callee.type === "MemberExpression") return makers.includes(memberName(callee)) && (of(callee.object) || of(callee));
  return callee.type === "Identifier" && makers.includes(importedName(callee.name, file)) && of(callee);
}

function importedName(local: string, file: FileAnalysis): string {
  return renamed(file.module).get(local) ?? local;
}

/** Local name -> the name that the other module exports. */
const renamed = oncePerFile((module: Module): ReadonlyMap<string, string> => {
  const out = new Map<string, string>();
  for (const statement of module.ast.body) {
    if (statement.type !== "ImportDeclaration") continue;
    for (const specifier of statement.specifiers) if (specifier.type === "ImportSpecifier") out.set(specifier.local.name, specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.value);
  }
  return out;
});

/** The outermost call of a chain of methods. */
function chainTop(node: Node): Node {
  let at = wrapped(node);
  for (;;) {
    const member = at.parent;
    if (member?.type !== "MemberExpression" || member.object !== at) return at;
    const call = wrapped(member).parent;
    if (call?.type !== "CallExpression" || unwrap(call.callee) !== member) return at;
    at = wrapped(call);
  }
}

function isBoundedChain(maker: CallNode, top: Node, strings: StringSchemas, file: FileAnalysis): boolean {
  for (let at: Node = maker; at !== top.parent; at = at.parent as Node) {
    if (at.type !== "CallExpression" || at === maker) continue;
    const callee = unwrap(at.callee);
    if (callee.type === "MemberExpression" && bounds(memberName(callee), at, strings, file)) return true;
  }
  return hasOption(maker, strings) || isBoundedByActions(maker, strings, file);
}

function bounds(name: string, call: CallNode, strings: StringSchemas, file: FileAnalysis): boolean {
  if (strings.bounds.includes(name)) return true;
  if (strings.patterns?.includes(name) === true) return isBoundedPattern(call.arguments[0], file.tracer) !== false;
  return strings.checks?.includes(name) === true && (!isFunction(call.arguments[0]) || mentionsSize(call, file));
}

/** A check whose code asks for a length, a byte count, or membership of a list. */
export function mentionsSize(call: Node, file: FileAnalysis): boolean {
  let found = false;
  walk(call, file.module.visitorKeys, (node) => {
    if (node.type === "Identifier" && /^(?:length|byteLength|size|includes|has|indexOf|test|match)$|[bB]ytes/.test(node.name)) found = true;
    return found ? false : undefined;
  });
  return found;
}

/** `Type.String({ maxLength: 10 })`; options that can't be read may hold one. */
function hasOption(maker: CallNode, { options = [] }: StringSchemas): boolean {
  if (options.length === 0) return false;
  return maker.arguments.some((a) => {
    const at = unwrap(a);
    return at.type !== "ObjectExpression" || at.properties.some((p) => p.type === "SpreadElement" || options.includes(keyName(p)));
  });
}

/** `pipe(string(), maxLength(10))` */
function isBoundedByActions(maker: CallNode, strings: StringSchemas, file: FileAnalysis): boolean {
  if (strings.write.kind !== "pipe") return false;
  const around = wrapped(maker).parent;
  if (!isCall(around)) return false;
  return around.arguments.some((a) => {
    const at = unwrap(a);
    if (at.type !== "CallExpression" || at === maker) return false;
    const callee = unwrap(at.callee);
    return bounds(callee.type === "MemberExpression" ? memberName(callee) : callee.type === "Identifier" ? importedName(callee.name, file) : "", at, strings, file);
  });
}
