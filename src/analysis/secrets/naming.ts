import type { CallNode, Node } from "../../concepts/ast.js";
import { enclosingClass, nameOf } from "../../syntax/node.js";
import type { Fallback } from "./fallbacks.js";
import { classify, variableName, wordsOf } from "./names.js";
import { calleeNames, type Place } from "./places.js";

/** What a key is for, by the words of the call that takes it. */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:jwt|jws|\w*token|bearer|verify)\b/, "JWT"],
  [/\bsession\b/, "SESSION"],
  [/\bcookie\b/, "COOKIE"],
  [/\bcsrf\b/, "CSRF"],
  [/\b(?:hmac|sign|signature)\b/, "SIGNING"],
  [/\b(?:cipher|cipheriv|decipheriv|encrypt|decrypt|aes|seal|unseal)\b/, "ENCRYPTION"],
  [/\bauth\b/, "AUTH"],
];

/** The environment variable for a constant in a key position: the one that the code reads, where it reads one. */
export function variableFor(place: Place, call: CallNode | undefined, fallback: Fallback | undefined): string {
  if (fallback?.environment === true) return fallback.name;
  const own = place.names[0];
  const words = call ? [...callWords(call), ...classWords(call)] : [];
  if (own !== undefined && wordsOf(own).length > 1 && classify(own) !== undefined && !/^secret or/.test(wordsOf(own).join(" "))) return variableName(own);
  const subject = SUBJECTS.find(([pattern]) => pattern.test(words.join(" ")))?.[1] ?? words.filter((word) => !/^(?:create|new|connect|get|make|use|app|module|register|default|super)$/.test(word)).slice(0, 2).join("_").toUpperCase();
  return `${subject === "" ? "SIGNING" : subject}_${noun(own, subject)}`;
}

function noun(own: string | undefined, subject: string): string {
  const last = own === undefined ? "" : (wordsOf(own).at(-1) ?? "");
  if (last === "pass" || last === "password") return "PASSWORD";
  if (last === "token") return "TOKEN";
  return subject === "ENCRYPTION" || subject === "SIGNING" || last === "keys" ? "KEY" : "SECRET";
}

function callWords(call: CallNode): string[] {
  const [first] = call.arguments;
  // `app.register(jwt, { secret })`
  const plugin = first?.type === "Identifier" && call.arguments[1]?.type === "ObjectExpression" ? [first.name] : [];
  return [...calleeNames(call).filter((name) => name !== "this"), ...plugin].flatMap(wordsOf);
}

/** The strategy or module around a call says what its key is for. */
function classWords(node: Node): readonly string[] {
  const around = enclosingClass(node);
  const name = around && nameOf(around);
  return name === undefined ? [] : wordsOf(name);
}
