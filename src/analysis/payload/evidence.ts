import type { AST, Node } from "../../concepts/ast.js";
import { variableOf } from "../../flow/scopes.js";
import { isCall, isFunction, keyName, memberName, stringValue, unwrap, wrapped } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import type { Access } from "./accesses.js";
import { LIST_METHODS, TEXT_METHODS } from "./words.js";

export type ValueType = "array" | "boolean" | "number" | "numeric" | "object" | "string" | "text";

/** What the code does with a value of the body. */
export interface Evidence {
  /** Types that the uses speak for; `text`: it is made part of a text, `numeric`: a number is made of it. */
  readonly types: Set<ValueType>;
  /** Something is done with it that needs it to be there. */
  needed: boolean;
  /** The code asks by itself whether it is there. */
  asked: boolean;
  /** It is handed on as it is: what else is in it counts too. */
  whole: boolean;
  /** The type that the code declares for it. */
  declared: Node | undefined;
  readonly fields: Map<string, Evidence>;
  element: Evidence | undefined;
}

const MOST_STEPS = 500;

/** What is done with each key of the body, wherever it was carried to. */
export function evidenceOf(accesses: readonly Access[], file: FileAnalysis): Map<string, Evidence> {
  const follower = new Follower(file);
  const root = nothingYet();
  for (const { node, key } of accesses) {
    if (node.type === "ObjectPattern") follower.pattern(node, root);
    else if (key !== undefined) follower.value(node, fieldOf(root, key));
  }
  return root.fields;
}

export function nothingYet(): Evidence {
  return { types: new Set(), needed: false, asked: false, whole: false, declared: undefined, fields: new Map(), element: undefined };
}

function fieldOf(evidence: Evidence, key: string): Evidence {
  const known = evidence.fields.get(key) ?? nothingYet();
  evidence.fields.set(key, known);
  return known;
}

/** Goes forwards from a value to its uses. */
class Follower {
  readonly #seen = new Set<Node>();

  constructor(readonly file: FileAnalysis) {}

  /** The value that a node is, by where it stands. */
  value(node: Node, evidence: Evidence): void {
    if (this.#seen.has(node) || this.#seen.size > MOST_STEPS) return;
    this.#seen.add(node);
    const at = wrapped(node);
    for (let inner: Node = at; inner !== node && "expression" in inner; inner = inner.expression as Node) if ("typeAnnotation" in inner) evidence.declared ??= inner.typeAnnotation as Node;
    this.#use(at, evidence);
  }

  #use(at: Node, evidence: Evidence): void {
    const { parent } = at;
    switch (parent?.type) {
      case "MemberExpression":
        if (parent.object === at) this.#member(parent, evidence);
        else evidence.needed = true;
        break;
      case "VariableDeclarator":
        this.#bound(parent.id, evidence);
        break;
      case "AwaitExpression":
        this.value(parent, evidence);
        break;
      case "LogicalExpression":
        this.#logical(parent, at, evidence);
        break;
      case "ConditionalExpression":
        if (parent.test === at) evidence.asked = true;
        else this.value(parent, evidence);
        break;
      case "IfStatement":
      case "WhileStatement":
      case "DoWhileStatement":
      case "ForStatement":
        evidence.asked = true;
        break;
      case "UnaryExpression":
        this.#unary(parent, evidence);
        break;
      case "BinaryExpression":
        compared(parent, at, evidence);
        break;
      case "SwitchStatement":
        if (parent.cases.some(({ test }) => stringValue(test) !== undefined)) evidence.types.add("string");
        break;
      case "ForOfStatement":
        this.#elements(parent, evidence);
        break;
      case "SpreadElement":
        evidence.types.add(parent.parent.type === "ObjectExpression" ? "object" : "array");
        evidence.needed ||= parent.parent.type !== "ObjectExpression";
        evidence.whole = true;
        break;
      case "TemplateLiteral":
        evidence.types.add("text");
        evidence.needed = true;
        break;
      case "CallExpression":
      case "NewExpression":
        handed(parent, at, evidence);
        break;
      case "ExpressionStatement":
      case "SwitchCase":
        break;
      default:
        evidence.needed = true;
        evidence.whole = true;
    }
  }

  #member(member: AST.MemberExpression, evidence: Evidence): void {
    const name = memberName(member);
    const call = wrapped(member).parent;
    evidence.needed ||= !member.optional;
    if (isCall(call) && unwrap(call.callee) === member) {
      if (TEXT_METHODS.test(name)) evidence.types.add("string");
      if (/^to(?:Fixed|Precision)$/.test(name)) evidence.types.add("number");
      if (LIST_METHODS.test(name)) {
        evidence.types.add("array");
        this.#callback(call.arguments[0], /^reduce/.test(name) ? 1 : 0, evidence);
      }
    } else if (name === "*" || /^\d+$/.test(name)) {
      evidence.whole = true;
      if (name !== "*") evidence.types.add("array");
    } else if (name !== "length") {
      evidence.types.add("object");
      this.value(member, fieldOf(evidence, name));
    }
  }

  /** `items.map((item) => …)` */
  #callback(fn: Node | undefined, index: number, evidence: Evidence): void {
    const parameter = isFunction(fn) ? fn.params[index] : undefined;
    if (parameter) this.#bound(parameter, (evidence.element ??= nothingYet()));
    else evidence.whole = true;
  }

  #elements(loop: AST.ForOfStatement, evidence: Evidence): void {
    evidence.types.add("array");
    evidence.needed = true;
    const target = loop.left.type === "VariableDeclaration" ? loop.left.declarations[0].id : undefined;
    if (target) this.#bound(target, (evidence.element ??= nothingYet()));
    else evidence.whole = true;
  }

  /** What the value is named or taken apart into. */
  #bound(target: Node, evidence: Evidence): void {
    if ("typeAnnotation" in target) evidence.declared ??= (target.typeAnnotation as AST.TSTypeAnnotation | undefined)?.typeAnnotation;
    switch (target.type) {
      case "Identifier":
        for (const reference of variableOf(target, this.file.module)?.references ?? []) if (reference.isRead()) this.value(reference.identifier, evidence);
        break;
      case "ObjectPattern":
        evidence.types.add("object");
        evidence.needed = true;
        this.pattern(target, evidence);
        break;
      case "ArrayPattern":
        evidence.types.add("array");
        evidence.needed = true;
        evidence.whole = true;
        break;
      case "AssignmentPattern":
        ofDefault(target.right, evidence);
        this.#defaulted(evidence, () => {
          this.#bound(target.left, evidence);
        });
        break;
      default:
        evidence.needed = true;
        evidence.whole = true;
    }
  }

  pattern(pattern: AST.ObjectPattern, evidence: Evidence): void {
    for (const property of pattern.properties) {
      if (property.type === "RestElement" || keyName(property) === "*") evidence.whole = true;
      else this.#bound(property.value, fieldOf(evidence, keyName(property)));
    }
  }

  /** `body.page || 1`: what stands on the right says of what kind it is. */
  #logical(parent: AST.LogicalExpression, at: Node, evidence: Evidence): void {
    if (parent.left !== at) {
      this.value(parent, evidence);
      return;
    }
    if (parent.operator === "&&") {
      evidence.asked = true;
      return;
    }
    ofDefault(parent.right, evidence);
    this.#defaulted(evidence, () => {
      this.value(parent, evidence);
    });
  }

  /** Behind a default nothing needs the value itself. */
  #defaulted(evidence: Evidence, follow: () => void): void {
    const { needed } = evidence;
    follow();
    evidence.needed = needed;
  }

  #unary({ operator, parent }: AST.UnaryExpression, evidence: Evidence): void {
    if (operator === "!") evidence.asked = true;
    else if (operator === "typeof") {
      evidence.asked = true;
      const named = parent.type === "BinaryExpression" ? (stringValue(parent.right) ?? stringValue(parent.left)) : undefined;
      if (named === "string" || named === "number" || named === "boolean") evidence.types.add(named);
    } else if (operator === "+" || operator === "-") {
      evidence.types.add("numeric");
      evidence.needed = true;
    }
  }
}

function ofDefault(node: Node, evidence: Evidence): void {
  const at = unwrap(node);
  if (at.type === "ArrayExpression") evidence.types.add("array");
  else if (at.type === "TemplateLiteral") evidence.types.add("string");
  else if (at.type === "Literal" && (typeof at.value === "string" || typeof at.value === "number" || typeof at.value === "boolean")) evidence.types.add(typeof at.value as "boolean" | "number" | "string");
}

function compared(parent: AST.BinaryExpression, at: Node, evidence: Evidence): void {
  const other = unwrap(parent.left === at ? parent.right : parent.left);
  const { operator } = parent;
  if (/^[-*/%]$|^\*\*$/.test(operator)) {
    evidence.types.add("number");
    evidence.needed = true;
  } else if (operator === "+") {
    evidence.needed = true;
    if (stringValue(other) !== undefined || other.type === "TemplateLiteral") evidence.types.add("text");
    else if (other.type === "Literal" && typeof other.value === "number") evidence.types.add("number");
  } else if (/^[<>]=?$/.test(operator)) {
    if (other.type === "Literal" && typeof other.value === "number") evidence.types.add("number");
    evidence.needed = true;
  } else if (/^[!=]==?$/.test(operator)) {
    const isNothing = (other.type === "Literal" && other.value === null) || (other.type === "Identifier" && other.name === "undefined");
    if (isNothing || stringValue(other) === "") evidence.asked = true;
    if (!isNothing) ofDefault(other, evidence);
  } else evidence.needed = true;
}

/** The value as an argument. */
function handed(call: AST.CallExpression | AST.NewExpression, at: Node, evidence: Evidence): void {
  const callee = unwrap(call.callee);
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : "";
  const owner = callee.type === "MemberExpression" && callee.object.type === "Identifier" ? callee.object.name : "";
  if (callee === at || name === "Boolean") {
    evidence.asked = true;
    return;
  }
  if (owner === "Array" && name === "isArray") {
    evidence.types.add("array");
    evidence.asked = true;
    return;
  }
  evidence.needed = true;
  if (name === "Number" && call.type === "CallExpression") evidence.types.add("numeric");
  else if (owner === "Math") evidence.types.add("number");
  else if (!/^(?:String|parseInt|parseFloat|isNaN)$/.test(name)) evidence.whole = true;
}
