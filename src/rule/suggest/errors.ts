import { logs } from "../../analysis/errors/logging.js";
import { mixtureOf, originsAt, type Mixture } from "../../analysis/errors/mixture.js";
import type { FileAnalysis } from "../../analysis/index.js";
import { memberUses } from "../../analysis/members.js";
import type { ResponseSite } from "../../analysis/sites.js";
import { statusAt } from "../../analysis/status.js";
import { settledCall } from "../../analysis/vague.js";
import type { AST, Node } from "../../concepts/ast.js";
import type { Step, Trail } from "../../concepts/origin.js";
import { contains, enclosingFunction, isCall, isFunction, keyName, memberName, programOf, settle, unwrap, wrapped } from "../../syntax/node.js";
import { group, indent, line, printFlat, type Added, type Doc, type Edit, type Edits } from "../edits/index.js";
import type { Suggestion, Suggestions } from "../finding.js";
import { withoutPart } from "./error-part.js";
import { isLogged, ownLogger } from "./logging.js";
import { handlerOf, responseOf, type Handler } from "./names.js";
import { failure, failureShape, isTelling, tells } from "./shape.js";
import { isList, ownWords, reason, spelledStatus, statusValue, wholeOf, type Status } from "./wording.js";
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

export type ErrorRepair = "constant" | "constantAndLog" | "drop" | "dropAndLog" | "expected" | "forward" | "part";

export const errorRepairs: Readonly<Record<ErrorRepair, string>> = {
  constant: "Send {{text}} instead",
  constantAndLog: "Log the error and send {{text}}",
  drop: "Drop {{name}} from the answer",
  dropAndLog: "Log the error and drop {{name}} from the answer",
  expected: "Send the error's text with statuses below 500 only, {{text}} otherwise",
  forward: "Leave the answer to the error handler: {{call}}",
  part: "Send {{text}} in place of {{name}}",
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
  /** It is written just before what the leak stands in. */
  readonly behind: boolean;
}

export function repairError(found: ErrorLeak, edits: Edits, file: FileAnalysis): Suggestions<ErrorRepair> {
  const source = sourceOf(found, file);
  const mixture = source === found.leak ? mixtureOf(file, source, found.trail, found.whole) : undefined;
  if (mixture) return [partly(found, mixture, edits, file)];
  const leak = { ...found, leak: onlyValueIn(source, found) };
  const outer = wholeOf(leak.leak, leak.site.node);
  const handler = handlerOf(file, leak.leak);
  const direct = programOf(leak.site.node) === file.module.ast && contains(leak.site.node, outer);
  const taken = handler?.role.spec.role === "errorHandler" ? takenAs(handler.fn.params[0]) : undefined;
  const names: Names = { ...handler?.names, ...(taken !== undefined && { error: taken }), ...nameOfError(leak, file), ...(direct && responseName(leak)) };
  const place = listedBy(outer, names.error, file);
  const log = logging(leak, place, names, handler, edits, file);
  const scene: Scene = { ...leak, file, edits, names, outer, handler, direct, log, behind: log.length > 0 && place === outer };
  const drop = dropped(scene);
  // A stack is for developers: no text stands in for it.
  const text = drop && /^(?:stack|stackTrace|trace|cause)$/i.test(outer.parent?.type === "Property" ? keyName(outer.parent) : "") ? undefined : constant(scene);
  const [first = constant(scene), ...others] = [drop, drop ? undefined : expected(scene), text, forwarded(scene)].filter((one) => one !== undefined);
  return [first, ...others];
}

/** What is sent is a result like others, apart from the error in it: the rest of it is left as it is. */
function partly({ leak, site }: ErrorLeak, mixture: Mixture, edits: Edits, file: FileAnalysis): Suggestion<ErrorRepair> {
  // A stack is for developers: no text stands in for it.
  const isTrace = /^(?:stack|stackTrace|trace)$/i.test(mixture.path.at(-1) ?? "");
  const text = reason(statusOf(file, site));
  const name = mixture.path.length === 0 ? "an error" : mixture.path.map((one) => (one === "*" ? "[]" : edits.member(one))).join("").replace(/^\./, "");
  const failed = unwrap(site.value) === unwrap(leak) ? failure(edits, failureShape(file.module, handlerOf(file, leak)?.fn), text) : edits.string(text);
  return { id: "part", data: { text: isTrace ? "nothing" : JSON.stringify(text), name }, edits: withoutPart(file, mixture, isTrace ? "undefined" : edits.string(text), failed, edits) };
}

/**
 * Where the error's text gets into the value that is sent, when that is a variable or a call with more in it:
 * `result.error = err.message; … res.send(result)`.
 */
function sourceOf({ leak, trail, site }: ErrorLeak, file: FileAnalysis): Node {
  const sent = settle(leak);
  const { node } = trail.origin.kind === "error" ? trail.origin : { node: undefined };
  const given = argumentOf(sent, trail, file);
  if (given) return given;
  if (sent.type !== "CallExpression" && (sent.type !== "Identifier" || (node?.type === "Identifier" && node.name === sent.name))) return leak;
  for (let step: Step | undefined = trail.steps; step; step = step.next) {
    const { node: at } = step;
    if (programOf(at) !== file.module.ast || contains(sent, at) || contains(at, leak) || !at.parent) continue;
    // What a helper does with a text it does with those of its other callers as well.
    const home = enclosingFunction(at);
    if (sent.type === "Identifier" && home && contains(home, site.node) && !contains(home, leak)) continue;
    if (isPart(at, at.parent) || (sent.type === "CallExpression" && at.parent.type === "ReturnStatement" && isFieldOfError(at))) return at;
  }
  return leak;
}

/** `{ error: { message } }`: the object keeps its shape, and a constant takes the place of what is in it. */
function onlyValueIn(leak: Node, { whole }: ErrorLeak): Node {
  const [property, ...others] = leak.type === "ObjectExpression" && leak.parent.type === "Property" && !whole ? leak.properties : [];
  return property?.type === "Property" && others.length === 0 ? property.value : leak;
}

/** `const answer = failed(error, 403); res.json(answer)`, `new Answer(false, error.message)`: what makes the answer is given something else. */
function argumentOf(sent: Node, { steps }: Trail, file: FileAnalysis): Node | undefined {
  const made = sent.type === "Identifier" ? settledCall(file, sent) : sent;
  // What makes a text of an error has nothing else to say.
  if (!isCall(made) || !originsAt(file, made, []).some(({ kind }) => kind === "object" || kind === "instance")) return undefined;
  for (let step: Step | undefined = steps; step; step = step.next) if ((made.arguments as readonly Node[]).includes(wrapped(step.node))) return step.node;
  return undefined;
}

/** Stands in a property of a literal, or is assigned to one. */
function isPart(node: Node, parent: Node): boolean {
  if (parent.type === "Property") return parent.value === node && parent.parent.type === "ObjectExpression";
  return parent.type === "AssignmentExpression" && parent.right === node && parent.left.type === "MemberExpression";
}

function isFieldOfError(node: Node): boolean {
  const at = unwrap(node);
  return at.type === "MemberExpression" || at.type === "TemplateLiteral" || at.type === "Identifier";
}

function responseName({ site }: ErrorLeak): Names {
  const response = site.how === "argument" ? responseOf(site.node) : undefined;
  return response === undefined ? {} : { response };
}

/** How code at the leak calls the error: its binding where that is in sight, else what the leaking property is read from. */
function nameOfError({ leak, trail }: ErrorLeak, file: FileAnalysis): Names {
  const { node } = trail.origin.kind === "error" ? trail.origin : { node: undefined };
  if (node?.type === "Identifier" && binder(node, leak)) return { error: node.name };
  const at = unwrap(leak);
  return at.type === "MemberExpression" && /^(?:message|stack|toString|sqlMessage|detail|errors|name|cause)$/.test(memberName(at)) ? { error: textOf(at.object, file) } : {};
}

/** What a handler's own pattern calls the error that it was given: `onError(({ error }) => …)`. */
function takenAs(parameter: Node | undefined): string | undefined {
  if (parameter?.type !== "ObjectPattern") return undefined;
  const taken = parameter.properties.find((one) => one.type === "Property" && keyName(one) === "error");
  return taken?.type === "Property" && taken.value.type === "Identifier" ? taken.value.name : undefined;
}

function textOf(node: Node, file: FileAnalysis): string {
  return file.module.text.slice(...node.range);
}

/** The catch clause or function that binds the error and holds the leak. */
function binder(binding: Node, leak: Node): Node | undefined {
  if (programOf(binding) !== programOf(leak)) return undefined;
  for (let at = binding.parent; at; at = at.parent) {
    if (at.type === "CatchClause" || isFunction(at)) return contains(at, leak) ? at : undefined;
  }
  return undefined;
}

/** What is made of each entry of a list is logged once, before the list. */
function listedBy(outer: Node, error: string | undefined, file: FileAnalysis): Node {
  const fn = enclosingFunction(outer);
  const own = fn?.params.some((one) => new RegExp(`(?<![\\w$])${/^\w*/.exec(error ?? "")?.[0] ?? ""}(?![\\w$])`).test(textOf(one, file)));
  return fn?.parent && !own && isList(fn.parent) ? listedBy(fn.parent, error, file) : outer;
}

function logging(leak: ErrorLeak, outer: Node, names: Names, handler: Handler | undefined, edits: Edits, file: FileAnalysis): readonly Edit[] {
  const origin = leak.trail.origin.kind === "error" ? leak.trail.origin.node : undefined;
  const branch = (origin && binder(origin, leak.leak)) ?? enclosingFunction(outer);
  if (names.error === undefined || !branch || isLogged(file.module, branch, (call) => isKnownLog(call, file)) || isLoggedBy(outer.parent, file)) return [];
  const own = ownLogger(file.module, outer);
  const words = own === undefined ? handler?.words.log : undefined;
  // Where a framework logs by raising the error again, its error handler must not.
  const again = handler?.role.spec.role === "errorHandler" && words?.includes(".emit(") === true;
  const said = words === undefined || again ? undefined : say(edits, words, names, "");
  const statements = said?.statements ?? [`${own ?? "console.error"}(${names.error})${edits.semi}`];
  return edits.before(outer, ...statements) ?? [];
}

function isKnownLog(call: Node, file: FileAnalysis): boolean {
  return isCall(call) && logs(call, file.tracer, file.tracer.root, file.settings.loggers);
}

/** What is called with the error writes it to the log itself. */
function isLoggedBy(call: Node | undefined, file: FileAnalysis): boolean {
  if (call?.type !== "CallExpression") return false;
  return originsAt(file, call.callee, []).some((one) => one.kind === "function" && isLogged(file.tracer.world.moduleOf(one.node), one.node.body, (inner) => isKnownLog(inner, file)));
}

/** The leaking property goes, where what stays beside it tells the client enough. */
function dropped({ outer, log, edits, direct }: Scene): Suggestion<ErrorRepair> | undefined {
  const property = outer.parent?.type === "Property" && outer.parent.value === outer ? outer.parent : outer.parent?.type === "SpreadElement" ? outer.parent : undefined;
  const object = property?.parent;
  if (!property || object?.type !== "ObjectExpression" || !direct) return undefined;
  const others = object.properties.filter((one) => one !== property);
  const isMore = isStack(property) || property.type === "SpreadElement";
  const enough = others.some((one) => isTelling(one)) || (isMore && others.length > 0) || (isBeside(property) && others.some((one) => tells(one) && !isBeside(one)));
  if (!enough) return undefined;
  const name = property.type === "Property" ? keyName(property) : edits.text(property);
  return { id: log.length > 0 ? "dropAndLog" : "drop", data: { name }, edits: [...log, ...edits.remove(property)] };
}

function isStack(node: Node | undefined): boolean {
  return node?.type === "Property" && /^(?:stack|stackTrace|trace)$/i.test(keyName(node));
}

/** What comes along with the text of an error: the text is the answer without it. */
function isBeside(property: AST.ObjectLiteralElement): boolean {
  return property.type === "Property" && (/^cause$/i.test(keyName(property)) || isList(property.value));
}

/** A constant in the place of the error's text, or of the whole answer when that is the error. */
function constant(scene: Scene): Suggestion<ErrorRepair> {
  const { outer, log, behind, edits, file } = scene;
  const text = textFor(scene);
  const id = log.length > 0 ? "constantAndLog" : "constant";
  // Who reads a list goes through it.
  if (outer.parent?.type === "Property" && isList(outer)) return { id, data: { text: "[]" }, edits: [...log, ...edits.replaceBehind(outer, "[]", { behind })] };
  const data = { text: JSON.stringify(text) };
  const property = causeProperty(scene);
  if (property) return { id, data, edits: [...log, ...edits.replaceBehind(outer, edits.string(text), { behind }), ...property] };
  if (outer.parent?.type === "SpreadElement") return { id, data, edits: [...log, edits.rewrite(outer.parent, spreadInstead(scene, outer.parent, text))] };
  const beside = besideIn(scene);
  if (beside.length > 0) return { id, data, edits: [...log, ...edits.replaceAll(new Map([outer, ...beside].map((one) => [one, edits.string(ownWords(one) ?? reason(statusOf(file, scene.site)))])), { behind: behind ? outer : undefined })] };
  const whole = wantsObject(scene);
  const error = whole ? undefined : errorInstead(scene);
  const value = whole ? failure(edits, failureShape(file.module, scene.handler?.fn), text) : (error ?? edits.string(text));
  return { id, data, edits: [...log, ...edits.replaceBehind(outer, value, { binding: whole || error !== undefined ? "object" : "primary", behind, added: cause(scene) })] };
}

/** Other arguments of a call that makes the answer: `new Answer(`Not saved: ${error.message}`, error.message)` is reported once. */
function besideIn({ outer, site, file, trail }: Scene): readonly Node[] {
  const made = outer.parent;
  if (!isCall(made) || made === site.node || unwrap(made.callee) === outer || trail.origin.kind !== "error") return [];
  const { node } = trail.origin;
  return made.arguments.filter((one) => one !== outer && one.type !== "SpreadElement" && file.trace(one, true).some(({ origin, text }) => origin.kind === "error" && origin.node === node && (text || origin.path.at(-1) === "message")));
}

/** A function that was given an error gets one that says as little: it may ask for its class, or hand it on. */
function errorInstead(scene: Scene): Doc | undefined {
  const { outer, site, names, edits, file, direct } = scene;
  const call = outer.parent;
  if (!isArgument(outer) || call === site.node || !(scene.whole || isErrorItself(scene))) return undefined;
  if (scene.whole) return direct ? undefined : edits.object([["message", edits.string(textFor(scene))]]);
  const text = edits.string(textFor(scene));
  if (names.error === undefined || edits.typescript) return `new Error(${text})`;
  return readsStatus(file, outer) ? edits.braces([`...${names.error}`, `message: ${text}`]) : `new Error(${text}, { ${causeOf(names.error)} })`;
}

/** A function of the project that answers with the status, or the code, of the error that it was given. */
function readsStatus(file: FileAnalysis, argument: Node): boolean {
  const call = argument.parent;
  if (call?.type !== "CallExpression") return false;
  const place = (call.arguments as readonly Node[]).indexOf(argument);
  return originsAt(file, call.callee, []).some((one) => {
    const taken = one.kind === "function" ? one.node.params[place] : undefined;
    return taken !== undefined && memberUses(taken.type === "AssignmentPattern" ? taken.left : taken, file.tracer.world).some((name) => /^(?:code|status|statusCode)$/.test(name));
  });
}

/** What is said to a function that finds out the status itself is said of a failure that nobody expected. */
function textFor(scene: Scene): string {
  const { outer, direct, file, site } = scene;
  const status = statusOf(file, site);
  const given = typeof status === "number" || !isArgument(outer) || outer.parent === site.node ? undefined : outer.parent.arguments.map((one) => statusValue(one)).find((one) => typeof one === "number");
  return ownWords(outer) ?? wordsOnTheWay(scene) ?? reason(given ?? (typeof status === "number" || direct ? status : undefined));
}

/** A variable that holds the error, and not a text of it. */
function isErrorItself({ outer, file }: Scene): boolean {
  return unwrap(outer).type === "Identifier" && file.trace(outer).some(({ origin, text }) => !text && origin.kind === "error" && origin.path.length === 0);
}

/** A helper that was given an error gets something with a message. */
function isArgument(node: Node): node is Node & { readonly parent: AST.CallExpression } {
  return node.parent?.type === "CallExpression" && node.parent.callee !== node;
}

function statusOf(file: FileAnalysis, site: ResponseSite): Status {
  const said = statusAt(file, site, file.tracer.root);
  if (typeof said === "number") return said;
  const given = said && said.path.length === 0 ? statusValue(said.node) : undefined;
  return typeof given === "number" ? given : (spelledStatus(site.node) ?? given);
}

/** `{ ...err }` becomes `{ error: "…" }`, an argument list's `...args` a text. */
function spreadInstead({ edits, file, handler }: Scene, spread: AST.SpreadElement, text: string): Doc {
  if (spread.parent.type !== "ObjectExpression") return edits.string(text);
  return `${failureShape(file.module, handler?.fn).key}: ${edits.string(text)}`;
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

/** Exceptions that take the error along without sending it get it as their cause: in an argument of its own. */
function cause(scene: Scene): Added | undefined {
  const { site, names, edits } = scene;
  const call = site.node;
  if (!takesCause(scene) || names.error === undefined || !isCall(call) || site.spec.args?.[0]?.path?.length === 1) return undefined;
  const { status } = site.spec;
  const place = typeof status === "object" && status.path === undefined ? Math.max(1, status.arg + 1) : 1;
  return call.arguments.length === place ? { call, argument: edits.braces([causeOf(names.error)]) } : undefined;
}

/** The same where message and cause stand in one object. */
function causeProperty(scene: Scene): Edit[] | undefined {
  const { outer, site, names, edits } = scene;
  const object = outer.parent?.type === "Property" ? outer.parent.parent : undefined;
  if (!takesCause(scene) || names.error === undefined || object?.type !== "ObjectExpression" || site.spec.args?.[0]?.path?.length !== 1) return undefined;
  const last = object.properties.at(-1);
  if (!last || !isCall(site.node) || !(site.node.arguments as readonly Node[]).includes(object)) return undefined;
  return object.properties.some((one) => one.type === "Property" && keyName(one) === "cause") ? undefined : edits.addElement(last, causeOf(names.error));
}

function takesCause({ site, file, direct }: Scene): boolean {
  return direct && site.channel === "exception" && file.index.framework(site.library)?.words.cause === true;
}

function causeOf(error: string): string {
  return error === "cause" ? "cause" : `cause: ${error}`;
}

/** Where the error says the status: those that were thrown with one for the client keep their text. */
function expected(scene: Scene): Suggestion<ErrorRepair> | undefined {
  const { file, site, trail, outer, leak, names, log, behind, edits } = scene;
  const { origin } = trail;
  const said = statusAt(file, site, file.tracer.root);
  if (origin.kind !== "error" || origin.path.join() !== "message" || names.error === undefined || typeof said !== "object" || said.path.length > 0) return undefined;
  const own = originsAt(file, said.node, []).flatMap((one) => (one.kind === "error" && one.node === origin.node && /^status(?:Code)?$/.test(one.path.join(".")) ? [one.path.join(".")] : []));
  const [status] = own;
  const variable = unwrap(said.node);
  if (status === undefined || (edits.typescript && variable.type !== "Identifier" && !isAny(origin.node))) return undefined;
  const text = ownWords(outer) ?? wordsOnTheWay(scene) ?? reason(500);
  const test = `${variable.type === "Identifier" ? variable.name : `${names.error}.${status}`} < 500`;
  const value: Doc = [group([test, indent([line, `? ${edits.text(leak)}`, line, ": ", edits.string(text)])])];
  return { id: "expected", data: { text: JSON.stringify(text) }, edits: [...log, ...edits.replaceBehind(outer, value, { binding: "conditional", behind })] };
}

/** The compiler knows nothing of it, and asks for nothing. */
function isAny(binding: Node): boolean {
  return binding.type === "Identifier" && (binding.parent.type === "CatchClause" || binding.typeAnnotation?.typeAnnotation.type === "TSAnyKeyword");
}

/** Handing the error on to the framework, where that answers with a constant. */
function forwarded({ file, site, names, edits, handler, direct }: Scene): Suggestion<ErrorRepair> | undefined {
  const words = handler?.words.forward;
  if (!handler || words === undefined || !direct || site.how !== "argument") return undefined;
  if (handler.role.spec.role === "errorHandler" || handler.role.spec.throws !== "masked") return undefined;
  // What went wrong for a reason of the client's is not the error handler's business.
  const status = statusOf(file, site);
  if (typeof status === "number" && status < 500) return undefined;
  const said = say(edits, words, names, "");
  const statement = site.node.parent;
  const [only] = said?.statements ?? [];
  if (only === undefined || !statement) return undefined;
  const call = printFlat(only).replace(/;$/, "");
  if (call.startsWith("throw ")) return isStatementOf(statement, site.node) ? { id: "forward", data: { call }, edits: [edits.rewrite(statement, only)] } : undefined;
  if (statement.type === "ReturnStatement" && site.fn?.returnType) return undefined;
  const alone = isStatementOf(statement, site.node) && statement.type !== "ThrowStatement";
  return alone || isFunction(statement) ? { id: "forward", data: { call }, edits: [edits.rewrite(site.node, call)] } : undefined;
}

function isStatementOf(statement: Node, expression: Node): boolean {
  if (statement.type === "ExpressionStatement") return statement.expression === expression;
  return (statement.type === "ReturnStatement" || statement.type === "ThrowStatement") && statement.argument === expression;
}
