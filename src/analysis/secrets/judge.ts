import type { Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { memberName, unwrap } from "../../syntax/node.js";
import { fallbackOf, type Fallback } from "./fallbacks.js";
import { isPrivateKey, providerOf, urlPassword } from "./formats.js";
import { classify, isAccountName, isPasswordName, variableName, wordsOf, type NameClass } from "./names.js";
import { variableFor } from "./naming.js";
import { isLibraryOption } from "./options.js";
import { calleeNames, calleeText, constantText, isConverter, placeOf, propertiesOf, type Constant, type Place } from "./places.js";
import type { Secret } from "./secret.js";
import { isConstantName, isConstantSecret, isMessage, isPlaceholder, isReference, isSentence, looksRandom, spellsName } from "./values.js";

/** Judges a constant by what can be read around it, without knowing any library. */
export function judge(constant: Constant, module: Module): Secret | undefined {
  const text = constantText(constant) ?? "";
  if (text.length < 2) return undefined;
  const formatted = byFormat(constant, text);
  if (formatted || isNameless(constant)) return formatted;
  const place = placeOf(constant);
  return byOption(constant, text, place, module) ?? byFallback(constant, text, place) ?? byName(constant, text, place, module);
}

/** Most texts of a file are compared, put together, or the first thing that a function is given: they stand under no name. */
function isNameless(node: Constant): boolean {
  const { parent } = node;
  switch (parent.type) {
    case "BinaryExpression":
    case "ExpressionStatement":
    case "JSXAttribute":
    case "SwitchCase":
    case "TemplateLiteral":
      return true;
    case "MemberExpression":
      return parent.computed && parent.property === node;
    case "CallExpression": {
      const callee = unwrap(parent.callee);
      const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : "";
      return parent.arguments[0] === node && name !== "default" && !isConverter(parent);
    }
    default:
      return false;
  }
}

function byFormat(node: Constant, text: string): Secret | undefined {
  const provider = providerOf(text);
  const what = provider !== undefined ? `a ${provider} credential` : isPrivateKey(text) ? "a private key" : urlPassword(text) !== undefined ? "a URL with a password" : undefined;
  if (what === undefined || isAttribute(node)) return undefined;
  const place = placeOf(node);
  const fallback = fallbackOf(node);
  return { node, place, fallback, because: "format", variable: fallback?.name ?? formatVariable(place, provider, text), what };
}

/** Named for the place where that speaks of a secret, else for what the value is. */
function formatVariable(place: Place, provider: string | undefined, text: string): string {
  const own = variableName(fullName(place, wordsOf));
  if (classify(own) !== undefined) return own;
  if (provider !== undefined) return `${provider.toUpperCase().replace(/\W+/g, "_")}_TOKEN`;
  if (isPrivateKey(text)) return "PRIVATE_KEY";
  return /(?:^|_)(?:URL|URI|DSN)$/.test(own) ? own : `${own === "" ? "SERVICE" : own}_URL`;
}

/** Whatever constant a library is given as a key is one; only what visibly waits to be replaced is not. */
function byOption(node: Constant, text: string, place: Place, module: Module): Secret | undefined {
  if (!isLibraryOption(place, module) || !isConstantSecret(text) || isPlaceholder(text) || isMessage(text)) return undefined;
  const what = `the ${place.names[0] ?? "secret"} option${place.call ? ` of ${calleeText(place.call)}()` : ""}`;
  const fallback = fallbackOf(node);
  return { node, place, fallback, because: "position", variable: variableFor(place, place.call, fallback), what };
}

/** There is no safe value to use in place of a missing secret. */
function byFallback(node: Constant, text: string, place: Place): Secret | undefined {
  const fallback = fallbackOf(node);
  if (!fallback || !isConstantSecret(text) || isHarmless(fallback, text)) return undefined;
  return { node, place, fallback, because: "name", variable: variableName(fallback.name), what: `the fallback for ${fallback.name}` };
}

function isHarmless({ name, says, environment }: Fallback, text: string): boolean {
  if (says === undefined || isMessage(text) || isReference(text)) return true;
  if (/\bun(?:configured|set|available)\b|\bnot[-_ ](?:configured|set)\b/i.test(text)) return true;
  if (says === "signing") return !environment && isPlaceholder(text);
  const decisive = environment && /(?:SECRET|PASSWORD|PASSWD|PASS|PWD|PRIVATE_KEY|SECRET_KEY|PASSPHRASE|PEPPER)$/i.test(name);
  return decisive ? isPlaceholder(text) : !looksRandom(text);
}

function byName(node: Constant, text: string, place: Place, module: Module): Secret | undefined {
  if (place.end === "other" || !isNamed(place, node)) return undefined;
  const says = classOf(place, module);
  if (says === undefined && !looksListed(place) && !isPasswordName(place.names[0] ?? "")) return undefined;
  if (isAttribute(node) || place.names.some(isExample)) return undefined;
  const wrong = isPlaceholder(text) || isMessage(text) || isReference(text) || isConstantName(text) || spellsName(text, place.names);
  const certain = (says === "signing" && !wrong && place.end !== "enum" && !isSentence(text) && !isWordList(node, place)) || (says === "credential" && looksRandom(text) && !spellsName(text, place.names));
  if (!certain && !isAccount(place, text, module) && !isListed(place, text)) return undefined;
  const variable = variableName(fullName(place, wordsOf));
  return { node, place, fallback: undefined, because: "name", variable, what: `the value of ${place.names.slice(0, 2).reverse().join(".")}` };
}

/** Values that are kept to be refused, shown or tried: `PLACEHOLDER_SECRETS`, `examplePassword`. */
function isExample(name: string): boolean {
  return wordsOf(name).some((word) => /^(?:placeholders?|examples?|samples?|dummy|fake|mock|mocks|forbidden|insecure|weak|blocklist|denylist|test|demo)$/.test(word));
}

/** Several texts under a name for one thing: words about it. */
function isWordList(node: Constant, { names }: Place): boolean {
  return node.parent.type === "ArrayExpression" && !/s$/i.test(names[0] ?? "");
}

/** Names that say what a value is only together with the one around it. */
const GENERIC = /^(?:secret|secrets|key|keys|secretkey|password|pass|token|value|default|private|signing|apikey|clientsecret|accesstoken)$/;
/** Words that a container's name may have besides. */
const CONTAINER = /^(?:constant|constants|config|configs|configuration|options|opts|settings|params|env|environment|defaults|module|exports|default|data|app|server|common|base|development|production|test|all)$/;

function classOf(place: Place, module: Module): NameClass | undefined {
  const [own = "", outer] = place.names;
  // What a configuration calls the secret is the one that signs.
  const alone = /^secrets?(?:key)?$/.test(wordsOf(own).join("")) && isConfiguration(module) ? "signing" : classify(own);
  if (alone === "signing" || outer === undefined || !GENERIC.test(wordsOf(own).join(""))) return alone;
  const context = wordsOf(outer).filter((word) => !CONTAINER.test(word));
  return context.length === 0 ? alone : (classify([...context, ...wordsOf(own)].join("_")) ?? alone);
}

/** The name with what is around it where it says too little by itself. */
function fullName({ names }: Place, split: (name: string) => readonly string[]): string {
  const [own = "", outer] = names;
  const words = split(own);
  if (outer === undefined || !GENERIC.test(words.join(""))) return words.join("_");
  return [...split(outer).filter((word) => !CONTAINER.test(word)), ...words].join("_");
}

/** Markup and decorators describe; they hold no keys of the server. */
function isAttribute(node: Constant): boolean {
  let at: Node = node;
  while (at.parent) {
    at = at.parent;
    if (at.type === "JSXAttribute" || at.type === "JSXExpressionContainer") return true;
    if (at.type.endsWith("Statement")) return false;
  }
  return false;
}

/** The objects that are handed to a function are data, unless they are on their way to be a constant of this module. */
function isNamed(place: Place, node: Constant): boolean {
  if (place.names.length === 0) return false;
  if (place.end !== "argument") return true;
  const call = place.call;
  const last = call ? (calleeNames(call).at(-1) ?? "") : "";
  // `defineConfig({ … })`, `registerAs("auth", () => ({ … }))`, `Object.freeze({ … })`
  return unwrap(node).parent?.type === "Property" && /^(?:define\w*|config\w*|registerAs|freeze|create\w*|init\w*|connect\w*|\w*Client|\w*Factory)$/i.test(last);
}

/** `{ user: "admin", password: "123456" }` in a configuration. */
function isAccount(place: Place, text: string, module: Module): boolean {
  const holder = place.holder;
  if (holder?.type !== "Property" || holder.parent.type !== "ObjectExpression" || !isPasswordName(place.names[0] ?? "") || !isConfiguration(module)) return false;
  if (isPlaceholder(text) || isMessage(text) || isReference(text) || isConstantName(text) || spellsName(text, place.names)) return false;
  return [...propertiesOf(holder.parent).keys()].some(isAccountName);
}

function isConfiguration({ filename }: Module): boolean {
  return /(?:^|[\\/.-])(?:config|configs|configuration|settings|credentials|secrets|environments?)(?:[\\/.-][^\\/]*)*\.[cm]?[jt]s$/i.test(filename.split(/[\\/]/).slice(-3).join("/"));
}

/** `secrets = { heroku: "…", mail: "…" }`: what random text a container of secrets holds. */
function isListed(place: Place, text: string): boolean {
  return looksListed(place) && text.split(/[\s=]+/).some((part) => part.length >= 16 && looksRandom(part) && !isNumberedWording(part));
}

/** `hover:opacity-90`: what a container of design tokens holds. */
function isNumberedWording(text: string): boolean {
  return /^[a-z]+(?:[-:/][a-z]+)*[-/]\d{1,3}$/.test(text);
}

function looksListed(place: Place): boolean {
  return place.names.slice(1).some((name) => /^(?:secrets|credentials|tokens|passwords|api_keys)$/.test(wordsOf(name).join("_")));
}
