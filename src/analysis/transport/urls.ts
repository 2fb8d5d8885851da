import type { AST, CallNode, Node } from "../../concepts/ast.js";
import { isCall, isFunction, keyName, memberName, stringValue, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import type { FileAnalysis } from "../file.js";
import { isCredentialKey, isKeyName, isPublicHost } from "./names.js";

/** A key or a password that travels in the clear. */
export interface PlainUrl {
  /** The text that begins with `http://`. */
  readonly node: Node;
  readonly host: string;
}

export function plainUrls(file: FileAnalysis): PlainUrl[] {
  if (!file.module.text.includes("http://")) return [];
  return file.nodes.texts.flatMap((node) => {
    const host = hostOf(node);
    return host !== undefined && (carriesKey(node, file) || sentWithKey(node, file)) ? [{ node, host }] : [];
  });
}

function hostOf(node: Node): string | undefined {
  const start = node.type === "TemplateLiteral" ? node.quasis[0]?.value.cooked : node.type === "Literal" ? stringValue(node) : undefined;
  const found = /^http:\/\/(?:[^/@\s]*@)?([^/?#\s]+)/.exec(start ?? "");
  const host = found?.[1];
  // `http://${host}`, `http://api.${zone}`: the name goes on.
  if (host === undefined || (node.type === "TemplateLiteral" && node.expressions.length > 0 && found?.[0] === start)) return undefined;
  return isPublicHost(host) ? host : undefined;
}

/** `?key=${…}`, `user:${password}@` */
function carriesKey(node: Node, file: FileAnalysis): boolean {
  const texts = node.type === "TemplateLiteral" ? node.quasis.map((q) => q.value.cooked ?? "") : [stringValue(node) ?? ""];
  if (/^http:\/\/[^/@\s:]+:[^/@\s]+@/.test(texts[0] ?? "")) return true;
  return texts.some((text, i) => {
    const last = /[?&]([\w-]+)=$/.exec(text)?.[1];
    const next = node.type === "TemplateLiteral" ? node.expressions[i] : concatenated(node);
    if (last !== undefined && next !== undefined) return isCredential(last, next, file);
    return [...text.matchAll(/[?&]([\w-]+)=([^&\s]{8,})/g)].some(([, name = ""]) => isCredentialKey(name));
  });
}

/** `"http://host/?key=" + key` */
function concatenated(node: Node): Node | undefined {
  const { parent } = node;
  return parent?.type === "BinaryExpression" && parent.operator === "+" && parent.left === node ? parent.right : undefined;
}

function isCredential(name: string, value: Node, file: FileAnalysis): boolean {
  if (stringValue(value) === "") return false;
  if (isCredentialKey(name)) return true;
  return /^(?:key|k|appid|auth)$/i.test(name) && isKey(value, file);
}

function isKey(value: Node, { tracer }: FileAnalysis): boolean {
  const at = unwrap(value);
  const name = at.type === "Identifier" ? at.name : at.type === "MemberExpression" ? memberName(at) : "";
  return isKeyName(name) || tracer.trace(at, [], tracer.root, false).some((t) => t.origin.kind === "env" && isKeyName(t.origin.name));
}

/** What is handed on together with the address: the other arguments of the call, the other options beside it. */
function sentWithKey(node: Node, file: FileAnalysis): boolean {
  const { parent } = node;
  if (parent?.type === "Property" && parent.value === node && /^(?:url|uri|baseURL|baseUrl|endpoint)$/.test(keyName(parent)) && parent.parent.type === "ObjectExpression") return holdsKey(parent.parent, file, parent);
  const call = isCall(parent) ? parent : undefined;
  if (call && (call.arguments as readonly Node[]).includes(node)) return holdsKeyBeside(call, node, file);
  return parent?.type === "VariableDeclarator" && parent.id.type === "Identifier" && file.nodes.calls.some((c) => c.arguments.some((a) => a.type === "Identifier" && a.name === (parent.id as AST.Identifier).name) && reads(c, node, file) && holdsKeyBeside(c, node, file));
}

function reads(call: CallNode, node: Node, { tracer }: FileAnalysis): boolean {
  return call.arguments.some((a) => a.type === "Identifier" && tracer.trace(a, [], tracer.root, false).some((t) => "node" in t.origin && t.origin.node === node));
}

function holdsKeyBeside(call: CallNode, node: Node, file: FileAnalysis): boolean {
  return call.arguments.some((a) => a !== node && a.type !== "SpreadElement" && !isFunction(a) && holdsKey(a, file));
}

/** Does an options object, or one that it is made of, have a credential under a name of one? */
function holdsKey(node: Node, file: FileAnalysis, without?: Node, left = 3): boolean {
  if (left === 0) return false;
  const { tracer } = file;
  let found = false;
  walk(node, file.module.visitorKeys, (inner) => {
    if (found || inner === without || isFunction(inner)) return false;
    if (inner.type === "Property" && inner.parent.type === "ObjectExpression" && isCredential(keyName(inner), inner.value, file)) found = true;
    if (inner.type === "Identifier" && inner.parent.type !== "MemberExpression" && !(inner.parent.type === "Property" && inner.parent.key === inner)) {
      const objects = tracer.trace(inner, [], tracer.root, false).flatMap((t) => (t.origin.kind === "object" ? [t.origin.node] : []));
      if (objects.some((object) => object.type === "ObjectExpression" && object !== node && holdsKey(object, file, undefined, left - 1))) found = true;
    }
    return found ? false : undefined;
  });
  return found;
}
