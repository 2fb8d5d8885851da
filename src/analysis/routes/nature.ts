import type { FunctionNode } from "../../concepts/ast.js";
import { walk } from "../../syntax/walk.js";
import { vocabulary } from "../vocabulary.js";
import type { Route } from "./route.js";
import { OPEN_BY_NATURE, PRIVATE_DATA, TAKES_CREDENTIALS } from "./names.js";

/** The path with those of the routers above, where they are known. */
function segmentsOf(route: Route): string[] {
  const paths = [...new Set(route.ways().map((w) => w.path))];
  return (paths.length > 0 && route.kind === "registered" ? paths : [route.path]).flatMap((p) => (p === "" ? [route.path] : [p])).flatMap((p) => p.split("/"))
    .filter((s) => s !== "" && !/^[:*[{]|^v\d+$|^api$/.test(s));
}

function wordsOf(name: string): string[] {
  return name.replace(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z\d]+/).filter((w) => w !== "");
}

/** What the route is about, for a message. */
export function subjectOf(route: Route): string {
  const path = (route.ways().find((w) => w.path !== "")?.path ?? route.path).replace("/*", "/…");
  const name = route.names.find((n) => n !== "");
  if (path === "" || path === "/") return name ?? route.method;
  return `${route.method === "ALL" ? "" : `${route.method} `}${path}`;
}

/** Signing in and up, callbacks, health: what nobody can have signed in for. */
export function isOpenByNature(route: Route): boolean {
  const segments = segmentsOf(route);
  const last = segments.at(-1);
  if (segments.length === 0 && route.kind !== "action" && route.kind !== "registered") return route.path === "/";
  // A handler for everything is where another framework begins; a secret in the path is the caller's ticket.
  if (/^\/?\*/.test(route.path) || /[:{[][\w.]*(?:token|secret|signature|ticket|hash|code|key)\b/i.test(route.path)) return true;
  if (segments.slice(-2).some((s) => (OPEN_BY_NATURE.test(s) || vocabulary().endpoints.has(s.toLowerCase())) && !(route.method === "GET" && /^(?:search|events?|reports?)$/i.test(s)))) return true;
  // `POST /users` is how one signs up.
  if (route.method === "POST" && last !== undefined && /^(?:users?|accounts?|members?|customers?)$/i.test(last)) return true;
  return route.names.some((n) => /^(?:sign|log|redirect|register|forgot|reset|verify|confirm|resend|refresh|request|subscribe|contact|health)$/.test(wordsOf(n)[0] ?? "") && OPEN_NAME.test(n));
}

const OPEN_NAME = /^(?:sign_?(?:in|up|out)|log_?(?:in|out)|redirect|register|forgot|reset_?password|verify|confirm|resend|refresh|request_?password|subscribe|contact|health)/i;

export function isPrivateData(route: Route): boolean {
  return segmentsOf(route).some((s) => PRIVATE_DATA.test(s) || wordsOf(s).some((w) => w === "my" || w === "admin")) || route.names.some((n) => wordsOf(n).some((w) => PRIVATE_NAME.test(w)));
}

const PRIVATE_NAME = /^(?:users?|payments?|customers?|invoices?|orders?|profile|account|secret|passphrase|ldap|admin)$/;

function speaksOfPassword(fn: FunctionNode): boolean {
  let found = false;
  walk(fn, {}, (node) => {
    if (node.type === "Identifier" && /passw|passwd|pwd|hash/i.test(node.name)) found = true;
    return !found;
  });
  return found;
}

/** A password, a code or a token is taken or sent here: what is guessed at when nobody counts. */
export function takesCredentials(route: Route): boolean {
  if (route.method === "DELETE") return false;
  const segments = segmentsOf(route);
  if (route.kind === "file" && route.method === "GET") return false;
  const asks = route.method !== "GET" || segments.some((s) => /^(?:forgot|forget|resend|send|otp|confirm-)/i.test(s));
  if (!asks) return false;
  const last = segments.filter((s) => !/^\d|^\$/.test(s)).at(-1) ?? "";
  if (/^(?:reset|recover)$/i.test(last) && !segments.slice(0, -1).some((s) => /password|auth|account|user|session/i.test(s))) return false;
  if (TAKES_CREDENTIALS.test(last)) return !/^(?:sessions?|auth)$/i.test(last) || route.method === "POST";
  if (segments.length > 1 && /^password$/i.test(segments.at(-2) ?? "") && /^(?:forgot|reset|recover|request)$/i.test(last)) return true;
  if (segments.slice(-2).some((s) => /^(?:reset|forgot|forget|confirm-forgot)[-_]?\w*$/i.test(s))) return true;
  if (route.method === "POST" && /^(?:users?|accounts?|members?)$/i.test(last)) return route.handlers.some((fn) => speaksOfPassword(fn));
  return route.names.some((n) => /^(?:sign_?(?:in|up)|log_?in|register|forgot_?password|reset_?password|request_?password)/i.test(n)) && route.kind !== "decorated";
}
