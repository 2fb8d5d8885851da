import type { AST, CallNode, Node } from "../concepts/ast.js";
import type { Context, Engine } from "../flow/engine.js";
import type { Claim } from "../flow/facts.js";
import { memberName, stringValue, unwrap } from "../syntax/node.js";
import { vocabulary } from "./vocabulary.js";

const DEVELOPMENT = /^(?:development|dev|local|debug|test)$/i;
const PRODUCTION = /^(?:production|prod|live)$/i;
const FLAG_DEVELOPMENT = /(?:^|_|is|[a-z])(?:dev|development|debug|local|verbose|expose|show_?stack|showDetails)(?:$|_|mode|env|[A-Z])/i;
const FLAG_PRODUCTION = /(?:^|_|is|[a-z])(?:prod|production)(?:$|_|mode|env|[A-Z])/i;
const ENVIRONMENT = /env|stage|mode/i;

/** The branch runs in development only: by NODE_ENV, the app's `env`, or a flag so named. */
class DevelopmentClaim implements Claim {
  readonly lasting = true;

  passed(): boolean {
    return false;
  }

  test(node: Node, outcome: boolean): boolean {
    const at = unwrap(node);
    if (at.type === "BinaryExpression" && /^[!=]==?$/.test(at.operator)) {
      const equal = at.operator.startsWith("=") === outcome;
      for (const [side, other] of [[at.left, at.right], [at.right, at.left]] as const) {
        const name = stringValue(side);
        if (name === undefined || !ENVIRONMENT.test(spelling(other))) continue;
        if (DEVELOPMENT.test(name)) return equal;
        if (PRODUCTION.test(name)) return !equal;
      }
      return false;
    }
    const name = at.type === "CallExpression" ? spelling(at.callee) : spelling(at);
    if (name === "") return false;
    if (FLAG_PRODUCTION.test(name)) return !outcome;
    return outcome && FLAG_DEVELOPMENT.test(name);
  }
}

/** The same for all questions, so that an answer is worked out once. */
export const development: Claim = new DevelopmentClaim();

/** The last names of an access: `config.env`, `app.get("env")`, `process.env.NODE_ENV`. */
function spelling(node: Node): string {
  const at = unwrap(node);
  if (at.type === "Identifier") return at.name;
  if (at.type === "MemberExpression") {
    const object = unwrap(at.object);
    return `${object.type === "MemberExpression" || object.type === "Identifier" ? `${spelling(object)}_` : ""}${memberName(at)}`;
  }
  if (at.type === "CallExpression") return at.arguments.map((a) => stringValue(a) ?? "").join("_") || spelling(at.callee);
  return "";
}

/**
 * Classes of the platform, and what drivers of any kind are called: an instance of one proves nothing about its text. What a model
 * of records finds wrong with its input is the client's own.
 */
const BROAD = /^(?!\w*ValidationError$)(?:Error|TypeError|RangeError|SyntaxError|ReferenceError|EvalError|AggregateError|Object|DOMException|.*(?:Database|Query|Driver|Sql|Fetch|Http2?|Node|System|Runtime)\w*(?:Error|Exception)|.*(?<!Bad)Request(?:Error|Exception))$/;
/** How projects mark errors that they made for clients. */
const MEANT = /^(?:expose|isOperational|operational|isPublic|isClientError|userFacing|public)$/;

/**
 * The error is one that was meant for clients: an instance of a domain class, marked operational or exposable,
 * of a name or code that the code knows.
 */
export class ExpectedErrorClaim implements Claim {
  constructor(
    readonly engine: Engine,
    /** Whether an expression is the error in question, or a part of it. */
    readonly isError: (node: Node, context: Context) => boolean,
    /** What gets out is a text of the error. */
    readonly text = false,
  ) {}

  passed(): boolean {
    return false;
  }

  test(node: Node, outcome: boolean, context: Context): boolean {
    const at = unwrap(node);
    switch (at.type) {
      case "BinaryExpression":
        if (at.operator === "instanceof") return outcome ? this.isError(at.left, context) && isNarrow(spelling(at.right)) : spelling(at.right) === "Error" && this.#isErrorOrData(at.left, context);
        if (/^[!=]==?$/.test(at.operator)) return this.#compared(at, at.operator.startsWith("=") === outcome, context);
        if (/^[<>]=?$/.test(at.operator)) return this.#clientStatus(at, outcome, context);
        return at.operator === "in" && outcome && isMeant(stringValue(at.left) ?? "") && this.isError(at.right, context);
      case "MemberExpression":
        return outcome && isMeant(memberName(at)) && this.isError(at.object, context);
      case "CallExpression":
        return outcome && this.#call(at, context);
      default:
        return false;
    }
  }

  /** What is data otherwise, and no `Error` now, is the data. What was caught may still be anything. */
  #isErrorOrData(node: Node, context: Context): boolean {
    return this.isError(node, context) && this.engine.trace(node, [], context, false).some(({ origin: { kind } }) => kind === "rows" || kind === "object" || kind === "validated");
  }

  /** What is a text only because it is the error's. */
  #isItsText(node: Node, context: Context): boolean {
    return this.text && this.engine.trace(node, [], context, false).some(({ origin, text }) => origin.kind === "error" && (text || origin.path.at(-1) === "message"));
  }

  #compared(node: AST.BinaryExpression, equal: boolean, context: Context): boolean {
    for (const [side, other] of [[node.left, node.right], [node.right, node.left]] as const) {
      const at = unwrap(side);
      // Texts are thrown by the project's own code: platform and drivers throw objects.
      if (at.type === "UnaryExpression" && at.operator === "typeof" && stringValue(other) === "string" && unwrap(at.argument).type === "Identifier" && this.isError(at.argument, context)) return equal || this.#isItsText(at.argument, context);
      if (at.type !== "MemberExpression" || !this.isError(at.object, context)) continue;
      const name = memberName(at);
      const constant = stringValue(other) ?? (unwrap(other).type === "Literal" || unwrap(other).type === "MemberExpression" || unwrap(other).type === "Identifier" ? "constant" : undefined);
      if (constant === undefined) continue;
      if ((name === "name" || name === "code" || name === "type" || name === "message" || name === "kind" || name === "errno") && equal) return constant !== "Error";
      if (/^status(?:Code)?$/.test(name) && equal) return Number(unwrap(other).type === "Literal" ? (unwrap(other) as AST.Literal).value : 0) < 500;
    }
    return false;
  }

  /** `err.status < 500` */
  #clientStatus(node: AST.BinaryExpression, outcome: boolean, context: Context): boolean {
    const left = unwrap(node.left);
    const right = unwrap(node.right);
    const below = node.operator.startsWith("<") === outcome;
    const isStatus = left.type === "MemberExpression" ? /^status(?:Code)?$/.test(memberName(left)) && this.isError(left.object, context) : left.type === "Identifier" && this.#isStatusOfError(left, context);
    return isStatus && below && right.type === "Literal" && right.value === 500;
  }

  /** `const status = error.status ?? 500` */
  #isStatusOfError(name: AST.Identifier, context: Context): boolean {
    return this.isError(name, context) && this.engine.trace(name, [], context, false).some(({ origin }) => origin.kind === "error" && /^status(?:Code)?$/.test(origin.path.join(".")));
  }

  /** `isHttpError(error)`, `Joi.isError(error)`: a predicate that names something narrower than an error. */
  #call(node: CallNode, context: Context): boolean {
    const callee = unwrap(node.callee);
    const text = callee.type === "MemberExpression" ? unwrap(callee.object) : undefined;
    // `error.message.startsWith("Unknown voucher")`: a text that the code knows.
    if (text?.type === "MemberExpression" && callee.type === "MemberExpression" && /^(?:includes|startsWith|endsWith)$/.test(memberName(callee))) return memberName(text) === "message" && this.isError(text.object, context) && isOwnText(stringValue(node.arguments[0]));
    const name = spelling(node.callee).split("_").at(-1) ?? "";
    const given = node.arguments.some((a) => a.type !== "SpreadElement" && this.isError(a, context));
    return given && /^(?:is|are)[A-Z]/.test(name) && !/^is(?:Native)?Error(?:Like|Object)?$|^isObject$|^isDefined$/.test(name) && !vocabulary().errors.predicates.has(name);
  }
}

export function isNarrow(className: string): boolean {
  const name = className.split("_").at(-1) ?? "";
  return name !== "" && !BROAD.test(name) && !vocabulary().errors.internal.some((pattern) => pattern.test(name));
}

/** What drivers and the platform say, and the project's own code does not. */
const FOREIGN = /sql|constraint|foreign key|duplicate (?:key|entry)|\bE\d{4,}/i;
const SYSTEM_CODE = /\bE(?:CONN\w*|NOENT|NOTFOUND|ACCES|PERM|EXIST|TIMEDOUT|ADDR\w*|PIPE)\b/;

/** A part of a message that tells who threw it: around what a driver says stands more of the same. */
function isOwnText(part: string | undefined): boolean {
  return part !== undefined && !FOREIGN.test(part) && !SYSTEM_CODE.test(part);
}

function isMeant(member: string): boolean {
  return MEANT.test(member) || vocabulary().errors.meant.has(member);
}

