import type { AST, FunctionNode, Node } from "../../concepts/ast.js";
import { enclosingFunction, memberName, stringValue, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import type { FileAnalysis } from "../file.js";

/** Code that gathers the chunks of a request body and never asks how many came. */
export interface Collected {
  /** The statement or call that adds a chunk. */
  readonly node: Node;
  readonly chunk: string;
  /** The function that gets each chunk, or the loop over them. */
  readonly around: AST.ForOfStatement | FunctionNode;
  /** What the chunks come from: `req` of `req.on("data", …)`. */
  readonly source: Node | undefined;
}

export function collectedIn(file: FileAnalysis): Collected[] {
  return file.serves ? [...listeners(file), ...loops(file)] : [];
}

/** Whether reading from this value reads what a client sends. */
export function isRequestStream(node: Node, { tracer }: FileAnalysis): boolean {
  return tracer.trace(node, ["*"], tracer.root, false).some((t) => t.origin.kind === "request" && t.origin.part === "body" && t.origin.raw);
}

function listeners(file: FileAnalysis): Collected[] {
  return file.nodes.functions.flatMap((fn) => {
    const role = file.role(fn);
    const given = role?.params[0]?.value;
    const [chunk] = fn.params;
    if (!role?.registration || typeof given !== "object" || !("request" in given) || given.raw !== true || chunk?.type !== "Identifier") return [];
    const node = addition(fn, chunk.name, file);
    if (!node || isCapped(fn, file)) return [];
    const callee = unwrap(role.registration.call.callee);
    return [{ node, chunk: chunk.name, around: fn, source: callee.type === "MemberExpression" ? callee.object : undefined }];
  });
}

function loops(file: FileAnalysis): Collected[] {
  const out: Collected[] = [];
  if (!/\bfor\s+await\b/.test(file.module.text)) return out;
  walk(file.module.ast, file.module.visitorKeys, (node) => {
    if (node.type !== "ForOfStatement" || !node.await || node.left.type !== "VariableDeclaration") return undefined;
    const chunk = node.left.declarations[0].id;
    if (chunk.type !== "Identifier" || !isRequestStream(node.right, file)) return undefined;
    const found = addition(node.body, chunk.name, file);
    if (found && !isCapped(node, file)) out.push({ node: found, chunk: chunk.name, around: node, source: undefined });
    return undefined;
  });
  return out;
}

/** `body += chunk`, `chunks.push(chunk)`, `body = Buffer.concat([body, chunk])` */
function addition(inside: Node, chunk: string, file: FileAnalysis): Node | undefined {
  let found: Node | undefined;
  const mentions = (node: Node, name: string): boolean => names(node, file).has(name);
  walk(inside, file.module.visitorKeys, (node) => {
    if (found) return false;
    if (node.type === "AssignmentExpression" && mentions(node.right, chunk)) {
      const target = node.left.type === "Identifier" ? node.left.name : node.left.type === "MemberExpression" ? memberName(node.left) : "";
      if (node.operator === "+=" ? !isSize(node.right) : mentions(node.right, target)) found = node;
    } else if (node.type === "CallExpression" && node.callee.type === "MemberExpression" && memberName(node.callee) === "push" && node.arguments.some((a) => mentions(a, chunk))) found = node;
    return undefined;
  });
  return found;
}

/** `received += chunk.length` counts, and keeps nothing. */
function isSize(node: Node): boolean {
  const at = unwrap(node);
  return (at.type === "MemberExpression" && /^(?:length|byteLength|size)$/.test(memberName(at))) || (at.type === "CallExpression" && at.callee.type === "MemberExpression" && memberName(at.callee) === "byteLength");
}

function names(node: Node, file: FileAnalysis): Set<string> {
  const out = new Set<string>();
  walk(node, file.module.visitorKeys, (inner) => {
    if (inner.type === "Identifier") out.add(inner.name);
    return undefined;
  });
  return out;
}

const COUNTED = /(?:length|size|bytes|total|received|count|limit|max)/i;

/** Something compares a size: in what gets the chunk, or the announced length before it. */
function isCapped(around: AST.ForOfStatement | FunctionNode, file: FileAnalysis): boolean {
  const outer = around.type === "ForOfStatement" ? undefined : enclosingFunction(around);
  return compares(around, file, COUNTED) || (outer !== undefined && compares(outer, file, /content-?length/i));
}

function compares(inside: Node, file: FileAnalysis, pattern: RegExp): boolean {
  let found = false;
  walk(inside, file.module.visitorKeys, (node) => {
    if (found) return false;
    if (node.type !== "BinaryExpression" || !/^[<>]=?$/.test(node.operator)) return undefined;
    found = [node.left, node.right].some((side) => mentionsName(side, file, pattern));
    return undefined;
  });
  return found;
}

function mentionsName(node: Node, file: FileAnalysis, pattern: RegExp): boolean {
  let found = false;
  walk(node, file.module.visitorKeys, (inner) => {
    if (inner.type === "Identifier" && pattern.test(inner.name)) found = true;
    if (pattern.test(stringValue(inner) ?? "")) found = true;
    return found ? false : undefined;
  });
  return found;
}
