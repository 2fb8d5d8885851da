import type { FileAnalysis } from "../../analysis/index.js";
import type { ResponseSite } from "../../analysis/sites.js";
import type { AST, Node } from "../../concepts/ast.js";
import type { Step, Trail } from "../../concepts/origin.js";
import { contains, enclosingFunction, isCall, isFunction, keyName, memberName, programOf, unwrap } from "../../syntax/node.js";
import type { Doc, Edit, Edits } from "../edits/index.js";
import type { Suggestion, Suggestions } from "../finding.js";
import { fileLogger, isLogged, nearLogger } from "./logging.js";
import { handlerOf, responseOf, type Handler } from "./names.js";
import { failure, failureShape, isTelling } from "./shape.js";
import { numberValue, ownWords, reason, spelledStatus, wholeOf } from "./wording.js";
import { say, type Names } from "./words.js";

/** A value of an error on its way out. */
export interface ErrorLeak {
  /** The expression that a person would change. */
  readonly leak: Node;
  /** Whether the error itself leaves, or a text of it. */
  readonly whole: boolean;
  readonly site: ResponseSite;
  readonly trail: Trail;
}

export type ErrorRepair = "constant" | "constantAndLog" | "drop" | "dropAndLog" | "forward";

export const errorRepairs: Readonly<Record<ErrorRepair, string>> = {
  constant: "Send {{text}} instead",
  constantAndLog: "Log the error and send {{text}}",
  drop: "Drop {{name}} from the answer",
  dropAndLog: "Log the error and drop {{name}} from the answer",
  forward: "Leave the answer to the error handler: {{call}}",
};

/** Everything that the ways to repair one leak have in common. */
interface Scene extends ErrorLeak {
  readonly handler: Handler | undefined;
  /** The leak stands in the expression that answers, rather than in a call of a helper or an assignment before it. */
  readonly direct: boolean;
  readonly file: FileAnalysis;
  readonly edits: Edits;
  readonly names: Names;
  /** The expression around the leak that is nothing without it. */
  readonly outer: Node;
  /** Writes the error to the log; empty when something else does, or where it has no name. */
  readonly log: readonly Edit[];
}

export function repairError(leak: ErrorLeak, edits: Edits, file: FileAnalysis): Suggestions<ErrorRepair> {
  const outer = wholeOf(leak.leak);
  const handler = handlerOf(file, leak.leak);
  const direct = programOf(leak.site.node) === file.module.ast && contains(leak.site.node, outer);
  const names: Names = { ...handler?.names, ...nameOfError(leak), ...(direct && responseName(leak)) };
  const scene: Scene = { ...leak, file, edits, names, outer, handler, direct, log: logging(leak, outer, names, handler, edits, file) };
  const [first = constant(scene), ...others] = [dropped(scene), constant(scene), forwarded(scene)].filter((one) => one !== undefined);
  return [first, ...others];
}

function responseName({ site }: ErrorLeak): Names {
  const response = site.how === "argument" ? responseOf(site.node) : undefined;
  return response === undefined ? {} : { response };
}

/** How code at the leak calls the error: its binding where that is in sight, else what the leaking property is read from. */
function nameOfError({ leak, trail }: ErrorLeak): Names {
  const { node } = trail.origin.kind === "error" ? trail.origin : { node: undefined };
  if (node?.type === "Identifier" && binder(node, leak)) return { error: node.name };
  let at = unwrap(leak);
  while (at.type === "MemberExpression") at = unwrap(at.object);
  return at.type === "Identifier" && node !== undefined && edgeOf(trail.steps, at.name) ? { error: at.name } : {};
}

/** The catch clause or function that binds the error and holds the leak. */
function binder(binding: Node, leak: Node): Node | undefined {
  for (let at = binding.parent; at; at = at.parent) {
    if (at.type === "CatchClause" || isFunction(at)) return contains(at, leak) ? at : undefined;
  }
  return undefined;
}

/** Whether the name is one that the value went by on its way. */
function edgeOf(steps: Step | undefined, name: string): boolean {
  for (let step = steps; step; step = step.next) if (step.node.type === "Identifier" && step.node.name === name) return true;
  return false;
}

function logging(leak: ErrorLeak, outer: Node, names: Names, handler: Handler | undefined, edits: Edits, file: FileAnalysis): readonly Edit[] {
  const origin = leak.trail.origin.kind === "error" ? leak.trail.origin.node : undefined;
  const branch = (origin && binder(origin, leak.leak)) ?? enclosingFunction(outer);
  if (names.error === undefined || !branch || isLogged(file.module, branch, () => false)) return [];
  const near = nearLogger(file.module, outer);
  const words = near === undefined ? handler?.words.log : undefined;
  const said = words === undefined ? undefined : say(edits, words, names, "");
  const statements = said?.statements ?? [`${near ?? fileLogger(file.module)}(${names.error})${edits.semi}`];
  return edits.before(outer, ...statements) ?? [];
}

/** The leaking property goes, where what stays beside it tells the client enough. */
function dropped({ outer, log, edits, direct }: Scene): Suggestion<ErrorRepair> | undefined {
  const property = outer.parent?.type === "Property" && outer.parent.value === outer ? outer.parent : outer.parent?.type === "SpreadElement" ? outer.parent : undefined;
  const object = property?.parent;
  if (!property || object?.type !== "ObjectExpression" || !direct) return undefined;
  const others = object.properties.filter((one) => one !== property);
  const enough = others.some((one) => isTelling(one)) || (property.type === "SpreadElement" && others.length > 0);
  if (!enough) return undefined;
  const name = property.type === "Property" ? keyName(property) : edits.text(property);
  return { id: log.length > 0 ? "dropAndLog" : "drop", data: { name }, edits: [...log, ...edits.remove(property)] };
}

/** A constant in the place of the error's text, or of the whole answer when that is the error. */
function constant(scene: Scene): Suggestion<ErrorRepair> {
  const { outer, log, edits, file } = scene;
  const text = ownWords(outer) ?? wordsOnTheWay(scene) ?? reason(statusOf(scene.site));
  const id = log.length > 0 ? "constantAndLog" : "constant";
  const data = { text: JSON.stringify(text) };
  if (outer.parent?.type === "SpreadElement") return { id, data, edits: [...log, edits.rewrite(outer.parent, spreadInstead(scene, outer.parent, text))] };
  const whole = wantsObject(scene);
  const error = !whole && scene.whole && !scene.direct && isArgument(outer);
  const value = whole ? failure(edits, failureShape(file.module, edits, scene.handler?.fn), text) : error ? `new Error(${edits.string(text)})` : edits.string(text);
  return { id, data, edits: [...log, edits.replace(outer, value, whole ? "object" : "primary"), ...cause(scene)] };
}

/** A helper that was given an error gets one. */
function isArgument(node: Node): boolean {
  return node.parent?.type === "CallExpression" && node.parent.callee !== node;
}

function statusOf({ spec, node }: ResponseSite): number | undefined {
  const { status } = spec;
  if (typeof status === "number") return status;
  const argument = status && status.path === undefined && isCall(node) ? node.arguments[status.arg] : undefined;
  return (argument && argument.type !== "SpreadElement" ? numberValue(argument) : undefined) ?? spelledStatus(node);
}

/** `{ ...err }` becomes `{ error: "…" }`, an argument list's `...args` a text. */
function spreadInstead({ edits, file, handler }: Scene, spread: AST.SpreadElement, text: string): Doc {
  if (spread.parent.type !== "ObjectExpression") return edits.string(text);
  return `${failureShape(file.module, edits, handler?.fn).key}: ${edits.string(text)}`;
}

/** Texts that the author gave as an alternative before the value got here: `const message = err.message || "Could not save"`. */
function wordsOnTheWay({ trail, file }: Scene): string | undefined {
  for (let step: Step | undefined = trail.steps; step; step = step.next) {
    const { node } = step;
    if (programOf(node) !== file.module.ast || !/^(?:LogicalExpression|ConditionalExpression|TemplateLiteral|BinaryExpression)$/.test(node.type)) continue;
    const words = ownWords(node);
    if (words !== undefined) return words;
  }
  return undefined;
}

/** Whether the answer itself is replaced, and is an object rather than a text. */
function wantsObject({ outer, site, whole, direct }: Scene): boolean {
  if (!direct) return false;
  const parent = outer.parent;
  if (parent?.type === "CallExpression" && parent.callee.type === "MemberExpression" && parent.arguments[0] === outer) {
    const name = memberName(parent.callee);
    if (name === "json" || name === "jsonp") return true;
    if (name === "stringify") return whole;
  }
  if (unwrap(site.value) !== unwrap(outer)) return false;
  return whole && (site.channel === "answer" || site.channel === "view" || site.channel === "event");
}

/** Exceptions that take the error along without sending it get it as their cause. */
function cause({ outer, site, names, edits, file, direct }: Scene): Edit[] {
  const call = site.node;
  const takesCause = file.index.framework(site.library)?.words.cause === true;
  if (names.error === undefined || site.channel !== "exception" || !takesCause || !direct) return [];
  if (call.type !== "NewExpression" && call.type !== "CallExpression") return [];
  const object = outer.parent?.type === "Property" ? outer.parent.parent : undefined;
  const entry = names.error === "cause" ? "cause" : `cause: ${names.error}`;
  if (object?.type === "ObjectExpression" && (call.arguments as readonly Node[]).includes(object) && site.spec.args?.[0]?.path?.length === 1) {
    const last = object.properties.at(-1);
    return !last || object.properties.some((one) => one.type === "Property" && keyName(one) === "cause") ? [] : edits.addElement(last, entry);
  }
  const { status } = site.spec;
  const place = typeof status === "object" && status.path === undefined ? Math.max(1, status.arg + 1) : 1;
  return call.arguments.length === place ? edits.addArgument(call, edits.braces([entry])) : [];
}

/** Handing the error on to the framework, where that answers with a constant. */
function forwarded({ site, names, edits, handler, direct }: Scene): Suggestion<ErrorRepair> | undefined {
  const words = handler?.words.forward;
  if (!handler || words === undefined || !direct || site.how !== "argument") return undefined;
  if (handler.role.spec.role === "errorHandler" || handler.role.spec.throws !== "masked") return undefined;
  const said = say(edits, words, names, "");
  const statement = site.node.parent;
  const [only] = said?.statements ?? [];
  if (typeof only !== "string" || !statement) return undefined;
  const call = only.replace(/;$/, "");
  if (call.startsWith("throw ")) return isStatementOf(statement, site.node) ? { id: "forward", data: { call }, edits: [edits.rewrite(statement, only)] } : undefined;
  if (statement.type === "ReturnStatement" && site.fn?.returnType) return undefined;
  const alone = isStatementOf(statement, site.node) && statement.type !== "ThrowStatement";
  return alone || isFunction(statement) ? { id: "forward", data: { call }, edits: [edits.rewrite(site.node, call)] } : undefined;
}

function isStatementOf(statement: Node, expression: Node): boolean {
  if (statement.type === "ExpressionStatement") return statement.expression === expression;
  return (statement.type === "ReturnStatement" || statement.type === "ThrowStatement") && statement.argument === expression;
}
