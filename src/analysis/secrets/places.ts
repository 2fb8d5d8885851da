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

/** What a value goes through unchanged, or as a part. */
const THROUGH = new Set<string>(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression", "TSTypeAssertion", "ChainExpression", "AwaitExpression", "ArrayExpression", "SpreadElement", "ObjectExpression"]);

export function placeOf(constant: Node): Place {
  return new Way(constant).end();
}

/** The way from a constant outwards. */
class Way {
  readonly #names: string[] = [];
  #holder: Node | undefined;
  #encoded = false;
  #at: Node;

  constructor(constant: Node) {
    this.#at = constant;
  }

  end(): Place {
    for (;;) {
      const { parent } = this.#at as { parent?: Node };
      if (!parent) return this.#place("other");
      const next = this.#through(parent);
      if (!next) return this.#ended(parent);
      this.#at = next;
    }
  }

  #place(end: Place["end"], call?: CallNode, argument = -1): Place {
    return { names: this.#names, end, call, argument, holder: this.#holder, top: this.#at, encoded: this.#encoded };
  }

  #named(name: string, node: Node): void {
    this.#names.push(name);
    this.#holder ??= node;
  }

  /** The expression around, if the value goes on in it. */
  #through(parent: Node): Node | undefined {
    const at = this.#at;
    switch (parent.type) {
      case "LogicalExpression":
        return parent.right === at ? parent : undefined;
      case "ConditionalExpression":
        return parent.test === at ? undefined : parent;
      case "Property":
        if (parent.value !== at || parent.parent.type !== "ObjectExpression") return undefined;
        this.#named(keyName(parent), parent);
        return parent;
      case "CallExpression":
      case "NewExpression":
        if (parent.callee === at || !isConverter(parent) || parent.arguments[0] !== at) return undefined;
        this.#encoded = true;
        return parent;
      case "MemberExpression": {
        // `"a,b".split(",")`, `Buffer.from("…").toString()`
        const call = parent.parent;
        if (parent.object !== at || call.type !== "CallExpression" || call.callee !== parent || !/^(?:split|toString|trim|slice)$/.test(memberName(parent))) return undefined;
        this.#encoded = true;
        return call;
      }
      default:
        return THROUGH.has(parent.type) ? parent : undefined;
    }
  }

  /** What the way ends at, where the value does not go on. */
  #ended(parent: Node): Place {
    const at = this.#at;
    switch (parent.type) {
      case "CallExpression":
      case "NewExpression":
        return parent.callee === at ? this.#place("other") : this.#place("argument", parent, parent.arguments.indexOf(at as never));
      case "VariableDeclarator":
        if (parent.init !== at || parent.id.type !== "Identifier") return this.#place("other");
        this.#named(parent.id.name, parent);
        return this.#place("variable");
      case "AssignmentPattern":
        return this.#default(parent);
      case "AssignmentExpression":
        return parent.right === at ? this.#assigned(parent) : this.#place("other");
      case "PropertyDefinition":
      case "AccessorProperty":
        if (parent.value !== at) return this.#place("other");
        this.#named(keyName(parent), parent);
        return this.#place("class");
      case "TSEnumMember":
        this.#named(parent.id.type === "Identifier" ? parent.id.name : (constantText(parent.id) ?? ""), parent);
        return this.#place("enum");
      case "ReturnStatement":
      case "ArrowFunctionExpression": {
        const fn = isFunction(parent) ? parent : enclosingFunction(parent);
        const name = fn && nameOf(fn);
        if (name !== undefined) this.#names.push(name.replace(/^get(?=[A-Z_])/, ""));
        return this.#place("return");
      }
      case "ExportDefaultDeclaration":
        return this.#place("export");
      default:
        return this.#place("other");
    }
  }

  #assigned(assignment: AST.AssignmentExpression): Place {
    const { root, names } = memberChain(assignment.left);
    for (const name of [...names].reverse()) this.#named(name, assignment);
    if (root.type === "Identifier") this.#named(root.name, assignment);
    return this.#place("variable");
  }

  /** `secret = "…"` among parameters or in a pattern. */
  #default(pattern: AST.AssignmentPattern): Place {
    const parent = pattern.parent;
    if (parent.type === "Property") this.#named(keyName(parent), pattern);
    else if (pattern.left.type === "Identifier") this.#named(pattern.left.name, pattern);
    return this.#place("parameter");
  }
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
