import type { AST, CallNode, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { variableOf } from "../../flow/scopes.js";
import { isRequireCall, requiredFrom } from "../../syntax/imports.js";
import { enclosingClass, isCall, memberChain, unwrap } from "../../syntax/node.js";
import { isAccountName, wordsOf } from "./names.js";
import { calleeNames, propertiesOf, type Place } from "./places.js";

/** Options whose name is a key wherever a library takes them. */
const KEYS = /^(?:secret|secrets|secretkey|secretorkey|secretorprivatekey|jwtsecret|jwtkey|cookiesecret|sessionsecret|sessionpassword|signingkey|signingsecret|encryptionkey|clientsecret|consumersecret|appsecret|privatekey|apisecret|keysecret|secretaccesskey|accesstokensecret|refreshtokensecret|webhooksecret|passphrase|masterkey)$/;
/** Options that hold a password when an account or an address stands beside them. */
const PASSWORDS = /^(?:password|pass|passwd|pwd)$/;
const ADDRESS = /^(?:host|hostname|server|database|db|port|url|uri|realm|socketpath|dialect|connectstring)$/;

/** Whether a constant is handed to a library as a key, by the name of the option and what stands beside it. */
export function isLibraryOption(place: Place, module: Module): boolean {
  const { call, names, holder } = place;
  if (place.end !== "argument" || !call || holder?.type !== "Property" || holder.parent.type !== "ObjectExpression") return false;
  const own = spelled(names[0] ?? "");
  const certain = KEYS.test(own);
  if (!certain && !PASSWORDS.test(own)) return false;
  if (/(?:Exception|Error|Message|Dto|Event)$/.test(calleeNames(call).at(-1) ?? "")) return false;
  if (!certain && !holdsAccount(holder.parent)) return false;
  return isToken(call, own) || isLibraryCall(call, module);
}

/** A password with the account or the address that it is for. */
export function holdsAccount(object: AST.ObjectExpression): boolean {
  const names = [...propertiesOf(object).keys()];
  return names.some((name) => PASSWORDS.test(spelled(name))) && names.some((name) => isAccountName(name) || ADDRESS.test(spelled(name)));
}

function spelled(name: string): string {
  return wordsOf(name).join("");
}

/** `….sign(payload, { secret })`: options that only signing and verifying have. */
function isToken(call: CallNode, option: string): boolean {
  return /^(?:secret|privatekey)$/.test(option) && /^(?:sign|verify)(?:Async)?$/.test(calleeNames(call).at(-1) ?? "");
}

/** The function or class comes from a package: a name bound by an import, a member of one, or the base class of this one. */
export function isLibraryCall(call: CallNode, module: Module): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === "Super") {
    const base = enclosingClass(call)?.superClass;
    return base !== undefined && base !== null && fromPackage(base, module);
  }
  return fromPackage(callee, module);
}

function fromPackage(node: Node, module: Module): boolean {
  const { root, names } = memberChain(node);
  if (names.length > 2) return false;
  if (isCall(root)) return isRequireCall(root) ? isPackage(requiredFrom(root)) : fromPackage(root.callee, module);
  if (root.type !== "Identifier") return false;
  const definition = variableOf(root, module)?.defs[0];
  if (!definition) return false;
  if (definition.type === "ImportBinding") {
    const parent = definition.parent as Node | undefined;
    return parent?.type === "ImportDeclaration" && isPackage(parent.source.value);
  }
  const declarator = definition.node as Node;
  if (declarator.type !== "VariableDeclarator" || !declarator.init) return false;
  const { root: source } = memberChain(declarator.init);
  return isPackage(requiredFrom(source));
}

/** Paths and the usual aliases of paths are no packages. */
function isPackage(specifier: string | undefined): boolean {
  return specifier !== undefined && !/^(?:\.|\/|~|#|@\/|src\/|app\/)/.test(specifier);
}
