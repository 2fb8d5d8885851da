import type { AST, Node } from "../../concepts/ast.js";
import { variableOf } from "../../flow/scopes.js";
import { isCall, memberName, programOf, stringValue, unwrap } from "../../syntax/node.js";
import { methodsAt } from "../errors/logging.js";
import type { FileAnalysis } from "../file.js";
import { vocabulary } from "../vocabulary.js";
import { exportReach } from "./exports.js";
import { isEnvironment } from "./fallbacks.js";
import { classify, isPublicVariable, isSecretMadePublic, variableName, wordsOf } from "./names.js";
import { holdsAccount, isLibraryCall } from "./options.js";
import { calleeNames, placeOf, type Place } from "./places.js";
import type { Exposure, Secret } from "./secret.js";

/** Secrets that others than this module get to see, among those that stand in it and those that it reads. */
export function exposuresOf(file: FileAnalysis, secrets: readonly Secret[]): Exposure[] {
  const reads = file.nodes.members.filter(isVariableRead);
  const found = [...inAnswers(file, secrets), ...inBrowsers(file, secrets, reads), ...inExports(file, secrets, reads)];
  // One way out is enough to tell.
  const seen = new Set<Node>();
  return found.filter(({ node }) => !seen.has(node) && seen.add(node));
}

// Answers

function inAnswers(file: FileAnalysis, secrets: readonly Secret[]): Exposure[] {
  const byNode = new Map(secrets.map((secret) => [secret.node, secret]));
  return file.leaks.flatMap(({ trail, node, site }): Exposure[] => {
    const { origin } = trail;
    if (origin.kind === "env") {
      if (!isSecretVariable(origin.name, site.channel === "view")) return [];
      return [{ kind: "toClient", node, variable: origin.name, what: origin.name, secret: undefined, name: undefined }];
    }
    const secret = origin.kind === "literal" ? byNode.get(origin.node) : undefined;
    if (!secret || secret.fallback) return [];
    return [{ kind: "toClient", node: secret.node, variable: secret.variable, what: secret.what, secret, name: undefined }];
  }).concat(wholes(file));
}

/** What is given out as a whole: `res.json({ env: process.env })`, the settings of a database connection. */
function wholes(file: FileAnalysis): Exposure[] {
  return file.sites.flatMap((site) => leavingParts(file, site.value).flatMap((part): Exposure[] => {
    const node = unwrap(part);
    const what = isWholeEnvironment(node) ? "the whole environment" : isConnectionSettings(node, file) ? "the settings of a connection, with its password" : undefined;
    return what === undefined ? [] : [{ kind: "toClient", node, variable: "", what, secret: undefined, name: undefined }];
  }));
}

/** The value of a response, and the direct parts of the objects that it is made of. */
function leavingParts(file: FileAnalysis, value: Node): Node[] {
  const parts: Node[] = [value];
  const at = unwrap(value);
  if (at.type === "CallExpression" && at.arguments[0] && calleeNames(at).join(".") === "JSON.stringify") parts.push(at.arguments[0]);
  for (const { origin } of file.trace(value, true)) {
    if (origin.kind !== "object" || origin.node.type !== "ObjectExpression" || programOf(origin.node) !== file.module.ast) continue;
    for (const property of origin.node.properties) parts.push(property.type === "Property" ? property.value : property.argument);
  }
  return parts;
}

function isWholeEnvironment(node: Node): boolean {
  return node.type === "MemberExpression" && memberName(node) === "env" && isEnvironment(node);
}

/** A variable that this file also opens a connection with. */
function isConnectionSettings(node: Node, file: FileAnalysis): boolean {
  if (node.type !== "Identifier") return false;
  const references = variableOf(node, file.module)?.references ?? [];
  const calls = references.flatMap(({ identifier }) => (isCall(identifier.parent) && identifier.parent.arguments[0] === (identifier as Node) ? [identifier.parent] : []));
  if (calls.some((call) => methodsAt(call, file.tracer, file.tracer.root).some((method) => method.connects === true))) return true;
  // Of a library that no model speaks of the settings themselves tell.
  const library = calls.some((call) => isLibraryCall(call, file.module));
  return library && file.trace(node).some(({ origin }) => origin.kind === "object" && origin.node.type === "ObjectExpression" && holdsAccount(origin.node));
}

/** What keys are for that browsers use. */
const BROWSER_KEYS = new Set(["analytics", "captcha", "map", "maps", "publishable", "site", "weather"]);

function isSecretVariable(name: string, view: boolean): boolean {
  if (isPublicVariable(name) || classify(name) === undefined) return false;
  const words = wordsOf(name);
  const plainKey = /^(?:key|token)$/.test(words.at(-1) ?? "") && !words.includes("secret") && !words.includes("private") && classify(name) !== "signing";
  if (!plainKey) return true;
  // `API_KEY` alone does not say whose it is.
  return !view && words.length > 2 && !words.some((word) => BROWSER_KEYS.has(word) || vocabulary().browserKeys.has(word));
}

// What browsers load

function inBrowsers(file: FileAnalysis, secrets: readonly Secret[], reads: readonly AST.MemberExpression[]): Exposure[] {
  const variables = reads.flatMap((node): Exposure[] => {
    const variable = memberName(node);
    return isSecretMadePublic(variable) ? [{ kind: "toClient", node, variable, what: variable, secret: undefined, name: undefined }] : [];
  });
  if (!file.isClient) return variables;
  return [...variables, ...secrets.map((secret): Exposure => ({ kind: "toClient", node: secret.node, variable: secret.variable, what: secret.what, secret, name: undefined }))];
}

// Exports

function inExports(file: FileAnalysis, secrets: readonly Secret[], reads: readonly AST.MemberExpression[]): Exposure[] {
  const { module } = file;
  const out: Exposure[] = [];
  let serving: boolean | undefined;
  const serves = (): boolean => (serving ??= file.sites.length > 0 || file.nodes.functions.some((fn) => file.role(fn) !== undefined));
  for (const secret of secrets) {
    if (programOf(secret.node) !== module.ast || secret.node !== constantOf(secret)) continue;
    const reach = exportReach(secret.place, secret.node, module);
    if (!reach) continue;
    const common = { node: secret.node, variable: secret.variable, what: secret.what, secret, name: reach.name };
    if (secret.fallback && reach.name !== undefined) out.push({ ...common, kind: "fallback" });
    else if (serves()) out.push({ ...common, kind: secret.fallback ? "fallback" : "exported" });
  }
  for (const node of reads) {
    const variable = memberName(node);
    if (isPublicVariable(variable) || classify(variable) === undefined) continue;
    const place = placeOf(node);
    const reach = isDeep(place, node) ? undefined : exportReach(place, node, module);
    if (reach && serves()) out.push({ kind: "exported", node, variable, what: variable, secret: undefined, name: reach.name });
  }
  return out;
}

/** Inside of an object in an object: the options of something, which the module needs to hand on. */
function isDeep(place: Place, node: Node): boolean {
  let objects = 0;
  for (let at: Node | undefined = node; at && at !== place.top; at = at.parent ?? undefined) if (at.parent?.type === "ObjectExpression") objects += 1;
  return objects > 1;
}

/** A use of another file's constant is not the constant. */
function constantOf(secret: Secret): Node | undefined {
  return stringValue(secret.node) === undefined ? undefined : secret.node;
}

function isVariableRead(node: AST.MemberExpression): boolean {
  return isEnvironment(node.object) && memberName(node) !== "*" && variableName(memberName(node)) !== "";
}
