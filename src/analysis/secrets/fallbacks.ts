import type { AST, CallNode, Node } from "../../concepts/ast.js";
import { isCall, keyName, memberChain, memberName, stringValue, unwrap } from "../../syntax/node.js";
import { classify, isPublicVariable, type NameClass, wordsOf } from "./names.js";
import { calleeNames } from "./places.js";

/** A constant that is used when the right value is missing. */
export interface Fallback {
  /** The environment variable or setting that should have been there. */
  readonly name: string;
  /** What that name says; undefined when it does not speak of a secret. */
  readonly says: NameClass | undefined;
  /** Whether the value comes from the environment for certain, so that its name alone decides. */
  readonly environment: boolean;
  /** The expression that chooses: `a || "b"`, `env("A", "b")`, the pattern of a default. */
  readonly chooser: Node;
}

/** What a constant stands in for, when it stands in for anything. */
export function fallbackOf(constant: Node): Fallback | undefined {
  let at: Node = constant;
  for (let parent = at.parent; parent; at = parent, parent = at.parent) {
    switch (parent.type) {
      case "TSAsExpression":
      case "TSNonNullExpression":
      case "TSSatisfiesExpression":
        continue;
      case "LogicalExpression":
        // The value meant is the first of the chain: `process.env.A ?? config.a ?? "x"`.
        if (parent.right !== at && parent.left !== at) return undefined;
        if (parent.operator === "&&") return undefined;
        if (parent.right === at) return chosen(firstOf(parent.left), parent) ?? fallbackOf(parent);
        continue;
      case "ConditionalExpression":
        return at === parent.test ? undefined : chosen(at === parent.consequent ? parent.alternate : parent.consequent, parent);
      case "AssignmentExpression":
        return parent.right === at && (parent.operator === "??=" || parent.operator === "||=") ? chosen(parent.left, parent) : undefined;
      case "AssignmentPattern":
        return parent.right === at ? defaulted(parent) : undefined;
      case "CallExpression":
        return helper(parent, at) ?? schemaDefault(parent, at);
      case "Property":
        return parent.value === at && keyName(parent) === "default" ? schemaDefault(parent.parent, at) : undefined;
      default:
        return undefined;
    }
  }
  return undefined;
}

function firstOf(node: Node): Node {
  const at = unwrap(node);
  return at.type === "LogicalExpression" && at.operator !== "&&" ? firstOf(at.left) : at;
}

function chosen(value: Node, chooser: Node): Fallback | undefined {
  const read = readName(unwrap(value));
  if (read === undefined) return undefined;
  return named(read.name, read.environment, chooser);
}

function named(name: string, environment: boolean, chooser: Node): Fallback {
  return { name, says: isPublicVariable(name) ? undefined : classify(name), environment, chooser };
}

/** The name of the setting that an expression reads. */
function readName(node: Node): { name: string; environment: boolean } | undefined {
  const at = unwrap(node);
  if (at.type === "MemberExpression") {
    const name = memberName(at);
    return name === "*" ? undefined : { name, environment: isEnvironment(at.object) };
  }
  if (at.type === "Identifier") return { name: at.name, environment: isVariableName(at.name) };
  if (at.type === "CallExpression") {
    const [first] = at.arguments;
    const name = first && stringValue(first);
    if (name !== undefined && isReader(at)) return { name, environment: isVariableName(name) || isEnvironment(at.callee) };
    // `process.env.A?.trim()`
    const callee = unwrap(at.callee);
    if (callee.type === "MemberExpression" && /^(?:trim|toString|split)$/.test(memberName(callee))) return readName(callee.object);
    return undefined;
  }
  if (at.type === "TemplateLiteral" && at.expressions.length === 1 && at.quasis.every((q) => q.value.raw === "")) return readName(at.expressions[0] as Node);
  return undefined;
}

/** `process.env`, `import.meta.env`, `env`, `Deno.env.get`. */
export function isEnvironment(node: Node): boolean {
  const { root, names } = memberChain(node);
  if (root.type === "MetaProperty") return names[0] === "env";
  if (root.type !== "Identifier") return names.at(-1) === "env";
  return (/^(?:process|Bun|Deno|globalThis|c|context|ctx|platform)$/.test(root.name) && names.includes("env")) || (/^env$/i.test(root.name) && names.length === 0);
}

/** `JWT_SECRET` */
function isVariableName(name: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/.test(name);
}

/** Functions that look a setting up by its name. */
function isReader(call: CallNode): boolean {
  const names = calleeNames(call);
  const last = names.at(-1) ?? "";
  const owners = names.slice(0, -1).flatMap(wordsOf);
  if (/^(?:env|get_?env|env_?(?:get|str|string|var)|read_?env|from_?env)$/i.test(last)) return true;
  return /^(?:get|getOrDefault|getString|value|read|string|str)$/.test(last) && owners.some((word) => /^(?:config|configuration|conf|env|environment|settings|nconf)$/.test(word));
}

/** `env("NAME", "default")`, `configService.get("NAME", "default")` */
function helper(call: CallNode, constant: Node): Fallback | undefined {
  const [first, second] = call.arguments;
  const name = stringValue(first);
  if (second !== constant || name === undefined || !isReader(call)) return undefined;
  return named(name.split(".").slice(-2).join("_"), isVariableName(name), call);
}

/** `{ JWT_SECRET: z.string().default("…") }`, `{ JWT_SECRET: str({ default: "…" }) }`, `{ JWT_SECRET: { type: "string", default: "…" } }` */
function schemaDefault(start: Node, constant: Node): Fallback | undefined {
  if (isCall(start)) {
    const callee = unwrap(start.callee);
    // What other steps are given is a bound or a text for people: `.min(32, "Too short")`, `.regex(BASE64, "No base64")`.
    if (start.arguments[0] !== constant || callee.type !== "MemberExpression" || memberName(callee) !== "default") return undefined;
  }
  let at: Node = start;
  for (let parent: Node | undefined = at.parent; parent; at = parent, parent = parent.parent ?? undefined) {
    if (parent.type === "Property" && parent.value === at) {
      const name = keyName(parent);
      return isVariableName(name) ? named(name, true, start) : undefined;
    }
    const chained = parent.type === "MemberExpression" || (isCall(parent) && (parent.callee === at || parent.arguments.includes(at as never)));
    if (!chained) return undefined;
  }
  return undefined;
}

/** `const { JWT_SECRET = "…" } = process.env`, `function sign(payload, secret = "…")` */
function defaulted(pattern: AST.AssignmentPattern): Fallback | undefined {
  const property = pattern.parent;
  const name = property.type === "Property" ? keyName(property) : pattern.left.type === "Identifier" ? pattern.left.name : undefined;
  if (name === undefined) return undefined;
  return named(name, property.type === "Property" && isVariableName(name), pattern);
}
