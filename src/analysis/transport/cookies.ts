import type { AST, Node } from "../../concepts/ast.js";
import type { CookieSpec } from "../../concepts/decisions.js";
import { keyName, memberName, stringValue, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { constantOf, decidedIn, inDevelopment, nodeIn, read, type Decided } from "../decisions/index.js";
import type { FileAnalysis } from "../file.js";
import { isCredentialCookie, isHarmlessCookie } from "./names.js";

/** A cookie that lets in whoever has it, and that browsers send without encryption as well. */
export interface OpenCookie {
  readonly kind: "cookie" | "session";
  /** The setting that says so, or the call without one. */
  readonly node: Node;
  /** As the code spells it; undefined for the session of a library. */
  readonly name: string | undefined;
  /** How to repair it: the setting's place, or the end of the header's text. */
  readonly decided: Decided | undefined;
  readonly spec: CookieSpec | undefined;
  readonly given: boolean;
}

export function openCookies(file: FileAnalysis): OpenCookie[] {
  const set = decidedIn(file).flatMap((decided) => (decided.decisions.cookies ?? []).flatMap((spec) => open(decided, spec, file) ?? []));
  return [...set, ...written(file)];
}

function open(decided: Decided, spec: CookieSpec, file: FileAnalysis): OpenCookie | undefined {
  const name = spec.name && spelled(decided, spec.name, file);
  if (!carriesCredential(decided, spec, name, file) || clears(decided, spec, file)) return undefined;
  const kind = spec.name && spec.session !== true ? "cookie" : "session";
  const place = { ...spec.options, path: [...(spec.options.path ?? []), spec.key ?? "secure"] };
  const { values } = read(decided, place, file);
  const [first] = values;
  const found = (node: Node, given: boolean): OpenCookie | undefined => (inDevelopment([node, decided.node], file) ? undefined : { kind, node, name, decided, spec, given });
  if (first) return values.every((t) => constantOf(t) === false) ? found(nodeIn(file, decided, first), true) : undefined;
  return spec.otherwise === "insecure" && isCertain(decided, spec, file) ? found(decided.node, false) : undefined;
}

/** All that the options hold is in sight. */
function isCertain(decided: Decided, spec: CookieSpec, file: FileAnalysis): boolean {
  const { arg, path = [] } = spec.options;
  return [[], ...path.map((_, i) => path.slice(0, i + 1))].every((part) => read(decided, { arg, path: part }, file).values.every((t) => t.origin.kind === "object"));
}

function carriesCredential(decided: Decided, spec: CookieSpec, name: string | undefined, file: FileAnalysis): boolean {
  if (!spec.name) return true;
  if (spec.session === true) return name === undefined || !isHarmlessCookie(name);
  if (name === undefined || isHarmlessCookie(name)) return false;
  if (isCredentialCookie(name)) return true;
  const value = spec.value && spelled(decided, spec.value, file, true);
  return value !== undefined && isCredentialCookie(value) && /token|jwt|session/i.test(value);
}

/** The constant that stands at a place, or the name of the variable that does. */
function spelled(decided: Decided, place: NonNullable<CookieSpec["name"]>, file: FileAnalysis, nameOnly = false): string | undefined {
  const { values } = read(decided, place, file);
  const constants = values.map((t) => constantOf(t));
  const [first] = constants;
  if (typeof first === "string" && constants.length === 1) return nameOnly ? undefined : first;
  const given = decided.argument(place.arg);
  const node = given && (place.path ?? []).length > 0 ? propertyOf(given, place.path ?? []) : given;
  return node && lastName(node);
}

function propertyOf(node: Node, path: readonly string[]): Node | undefined {
  let at: Node | undefined = unwrap(node);
  for (const name of path) {
    if (at?.type !== "ObjectExpression") return undefined;
    const property: AST.ObjectLiteralElement | undefined = at.properties.find((p) => p.type === "Property" && keyName(p) === name);
    at = property?.type === "Property" ? unwrap(property.value) : undefined;
  }
  return at;
}

function lastName(node: Node): string | undefined {
  const at = unwrap(node);
  if (at.type === "Identifier") return at.name;
  if (at.type === "MemberExpression") return memberName(at);
  if (at.type === "TemplateLiteral") return at.quasis.map((q) => q.value.cooked ?? "").join(" ");
  if (at.type === "AwaitExpression") return lastName(at.argument);
  return at.type === "CallExpression" ? lastName(at.callee) : undefined;
}

/** An empty value, or one that has run out, takes the cookie away. */
function clears(decided: Decided, spec: CookieSpec, file: FileAnalysis): boolean {
  const value = spec.value && read(decided, spec.value, file).values;
  if (value?.some((t) => constantOf(t) === "" || constantOf(t) === null || constantOf(t) === "deleted") === true) return true;
  const at = (name: string): readonly Parameters<typeof constantOf>[0][] => read(decided, { ...spec.options, path: [...(spec.options.path ?? []), name] }, file).values;
  if (["maxAge", "expires", "max-age"].some((name) => at(name).some((t) => constantOf(t) === 0 || constantOf(t) === -1))) return true;
  return at("expires").some((t) => "node" in t.origin && /^new Date\((?:0|1|["'].*1970.*)\)$/.test(textOf(t.origin.node, file)));
}

function textOf(node: Node, file: FileAnalysis): string {
  return file.tracer.world.moduleOf(node).text.slice(...node.range);
}

// `Set-Cookie` written by hand

function written(file: FileAnalysis): OpenCookie[] {
  if (!/set-cookie/i.test(file.module.text)) return [];
  const out: OpenCookie[] = [];
  walk(file.module.ast, file.module.visitorKeys, (node) => {
    const value = headerValue(node);
    for (const text of value ? texts(value) : []) {
      const name = openText(text);
      if (name !== undefined && !inDevelopment([text], file)) out.push({ kind: "cookie", node: text, name, decided: undefined, spec: undefined, given: false });
    }
    return undefined;
  });
  return out;
}

function headerValue(node: Node): Node | undefined {
  if (node.type === "Property" && /^set-cookie$/i.test(keyName(node))) return node.value;
  if (node.type === "CallExpression" && node.arguments.length >= 2 && /^set-cookie$/i.test(stringValue(node.arguments[0]) ?? "")) return node.arguments[1];
  return undefined;
}

function texts(node: Node): Node[] {
  const at = unwrap(node);
  return at.type === "ArrayExpression" ? at.elements.flatMap((e) => (e ? texts(e) : [])) : [at];
}

/** The cookie's name, when its attributes are spelled out and `Secure` is none of them. */
function openText(node: Node): string | undefined {
  const text = node.type === "TemplateLiteral" ? node.quasis.map((q) => q.value.cooked ?? "").join("\0") : stringValue(node);
  if (text === undefined) return undefined;
  const [pair = "", ...attributes] = text.split(";");
  const name = /^\s*([\w.-]+)=/.exec(pair)?.[1];
  if (name === undefined || !isCredentialCookie(name) || attributes.length === 0) return undefined;
  // An attribute that is filled in may be the one.
  if (attributes.some((part) => /\0/.test(part) && !/^\s*(?:max-age|expires|domain|path|samesite)=/i.test(part))) return undefined;
  if (attributes.some((part) => /secure|max-age=0\b|1970/i.test(part)) || /=\s*$/.test(pair)) return undefined;
  return name;
}
