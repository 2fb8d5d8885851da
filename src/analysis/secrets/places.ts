import type { AST, CallNode, Node } from "../../concepts/ast.js";
import { enclosingFunction, isCall, isFunction, keyName, memberChain, memberName, nameOf, stringValue, unwrap } from "../../syntax/node.js";

/** A constant text: a string, or a template whose parts are all known. */
export type Constant = AST.StringLiteral | AST.TemplateLiteral;

/** Where a constant comes to stand, seen from the constant outwards. */
export interface Place {
  /** What it is called, the nearest name first: `["secret", "jwt", "config"]` of `config = { jwt: { secret: "…" } }`. */
  readonly names: readonly string[];
  /** What the way outwards ends at. */
  readonly end: "argument" | "class" | "enum" | "export" | "other" | "parameter" | "return" | "variable";
  /** The call that the constant, or the object around it, is handed to. */
  readonly call: CallNode | undefined;
  /** Position among the arguments of that call. */
  readonly argument: number;
  /** The declaration, assignment or property that names the constant directly. */
  readonly holder: Node | undefined;
  /** The outermost expression that was passed. */
  readonly top: Node;
  /** Passed through `new Buffer(…)` and the like. */
  readonly encoded: boolean;
}

export function constantText(node: Node): string | undefined {
  return stringValue(node);
}

/** Where a text names something and is no value: modules, types, members. */
const NO_VALUES = new Set<string>(["ExportAllDeclaration", "ExportNamedDeclaration", "ImportDeclaration", "ImportExpression", "TSImportType", "TSLiteralType", "TSExternalModuleReference"]);

export function isConstant(node: Node): node is Constant {
  if (node.type === "Literal") return typeof node.value === "string" && !NO_VALUES.has(node.parent.type);
  return node.type === "TemplateLiteral" && node.expressions.length === 0;
}

/** Functions that hand the same content on. */
const CONVERTERS = new Set(["Buffer", "String", "createSecretKey", "encode", "encodeUTF8", "freeze", "from", "fromString"]);

export function placeOf(constant: Node): Place {
  const names: string[] = [];
  let holder: Node | undefined;
  let encoded = false;
  let at: Node = constant;
  const end = (kind: Place["end"], call?: CallNode, argument = -1): Place => ({ names, end: kind, call, argument, holder, top: at, encoded });
  const named = (name: string, node: Node): void => {
    names.push(name);
    holder ??= node;
  };
  for (;;) {
    const parent: Node | undefined = at.parent ?? undefined;
    if (!parent) return end("other");
    switch (parent.type) {
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
      case "ChainExpression":
      case "AwaitExpression":
      case "ArrayExpression":
      case "SpreadElement":
      case "ObjectExpression":
        break;
      case "LogicalExpression":
        if (parent.right !== at) return end("other");
        break;
      case "ConditionalExpression":
        if (parent.test === at) return end("other");
        break;
      case "Property":
        if (parent.value !== at || parent.parent.type !== "ObjectExpression") return end("other");
        named(keyName(parent), parent);
        break;
      case "CallExpression":
      case "NewExpression":
        if (parent.callee === at) return end("other");
        if (!isConverter(parent) || parent.arguments[0] !== at) return end("argument", parent, parent.arguments.indexOf(at as never));
        encoded = true;
        break;
      case "MemberExpression": {
        // `"a,b".split(",")`, `Buffer.from("…").toString()`
        const call = parent.parent;
        if (parent.object !== at || call.type !== "CallExpression" || call.callee !== parent || !/^(?:split|toString|trim|slice)$/.test(memberName(parent))) return end("other");
        at = parent;
        encoded = true;
        at = call;
        continue;
      }
      case "VariableDeclarator":
        if (parent.init !== at || parent.id.type !== "Identifier") return end("other");
        named(parent.id.name, parent);
        return end("variable");
      case "AssignmentPattern":
        return endOfDefault(parent, named, end);
      case "AssignmentExpression": {
        if (parent.right !== at) return end("other");
        const { root, names: chain } = memberChain(parent.left);
        for (const name of [...chain].reverse()) named(name, parent);
        if (root.type === "Identifier") named(root.name, parent);
        return end("variable");
      }
      case "PropertyDefinition":
      case "AccessorProperty":
        if (parent.value !== at) return end("other");
        named(keyName(parent), parent);
        return end("class");
      case "TSEnumMember":
        named(parent.id.type === "Identifier" ? parent.id.name : (constantText(parent.id) ?? ""), parent);
        return end("enum");
      case "ReturnStatement":
      case "ArrowFunctionExpression": {
        const fn = isFunction(parent) ? parent : enclosingFunction(parent);
        const name = fn && nameOf(fn);
        if (name !== undefined) names.push(name.replace(/^get(?=[A-Z_])/, ""));
        return end("return");
      }
      case "ExportDefaultDeclaration":
        return end("export");
      default:
        return end("other");
    }
    at = parent;
  }
}

/** `secret = "…"` among parameters or in a pattern. */
function endOfDefault(pattern: AST.AssignmentPattern, named: (name: string, node: Node) => void, end: (kind: Place["end"]) => Place): Place {
  const parent = pattern.parent;
  if (parent.type === "Property") named(keyName(parent), pattern);
  else if (pattern.left.type === "Identifier") named(pattern.left.name, pattern);
  return end("parameter");
}

/** `Buffer.from("…")`: what it is given is what comes out. */
export function isConverter(call: CallNode): boolean {
  const callee = unwrap(call.callee);
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : "";
  return CONVERTERS.has(name) && call.arguments.length > 0;
}

/** The names of a call: `["jwt", "sign"]`, `["this", "config", "get"]`. */
export function calleeNames(call: CallNode): string[] {
  const { root, names } = memberChain(call.callee);
  if (root.type === "Identifier") return [root.name, ...names];
  if (isCall(root)) return [...calleeNames(root), ...names];
  return root.type === "ThisExpression" ? ["this", ...names] : names;
}

/** A call's name for a message: the first and the last of a long chain. */
export function calleeText(call: CallNode): string {
  const names = calleeNames(call);
  if (names.length === 0) return call.callee.type === "Super" ? "super" : "the call";
  return names.length > 3 ? `${names[0] ?? ""}…${names.at(-1) ?? ""}` : names.join(".");
}

/** Properties of an object literal by name, with constant keys only. */
export function propertiesOf(node: AST.ObjectExpression): Map<string, Node> {
  return new Map(node.properties.flatMap((p) => (p.type === "Property" ? [[keyName(p), p.value] as const] : [])));
}
