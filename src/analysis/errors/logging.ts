import type { CallNode, Node } from "../../concepts/ast.js";
import type { FunctionName } from "../../settings/index.js";
import type { Context, Engine } from "../../flow/engine.js";
import { methodOf, shapeOf } from "../../flow/library.js";
import { isCall, memberChain, memberName, stringValue, unwrap } from "../../syntax/node.js";
import type { Method } from "../../concepts/model.js";

/** Values that log, by the last part of their name: `req.log`, `this.auditLogger`, `Sentry`. */
const LOGGER = /^(?:_|#)?(?:console|logs?|logging|telemetry|monitoring|(?:error)?reporter|stderr|tracer)$|log(?:ger)?$|(?:Logger|Log)(?:Service|Helper|Util|Instance)?$/i;
const METHOD = /^(?:error|err|warn|warning|info|log|debug|fatal|critical|alert|trace|verbose|silly|exception|notify|report|write|print|captureException|capture|send)\w*$/i;
/** Functions that say it whatever they are read from. */
const REPORTS = /^(?:log|report|capture|notify|record|track|audit|handleAndLog)(?:_?(?:error|exception|failure|warn|info|fatal|message|crash)\w*|er)?$|^(?:noticeError|writeLog|errorLog|printError|debug|trackException)$|(?:^|[a-z])log(?:ger)?$/i;

/** What a call means to the models: methods of its receiver, or the called value itself. */
export function methodsAt(call: CallNode, engine: Engine, context: Context): Method[] {
  const callee = unwrap(call.callee);
  if (callee.type === "MemberExpression") {
    const name = memberName(callee);
    const found = engine.trace(callee.object, [], context, false).flatMap((t) => methodOf(engine, t, name) ?? []);
    if (found.length > 0) return found;
  }
  return engine.trace(callee, [], context, false).flatMap((t) => {
    const shape = t.origin.kind === "shape" ? shapeOf(engine, t.origin.shape) : undefined;
    return (call.type === "NewExpression" ? shape?.construct : shape?.call) ?? [];
  });
}

/** Does the call write to a log or report to somebody? By model, by the user's settings, else by its name. */
export function logs(call: CallNode, engine: Engine, context: Context, declared: readonly FunctionName[]): boolean {
  if (call.type !== "CallExpression") return false;
  const callee = unwrap(call.callee);
  if (byName(callee, declared)) return true;
  return methodsAt(call, engine, context).some((m) => m.logs === true);
}

function byName(callee: Node, declared: readonly FunctionName[]): boolean {
  if (isCall(callee)) return byName(unwrap(callee.callee), declared);
  const { root, names } = memberChain(callee);
  const last = names.at(-1) ?? (root.type === "Identifier" ? root.name : "");
  if (declared.some((d) => d.name === last || d.name === [root.type === "Identifier" ? root.name : "", ...names].join("."))) return true;
  if (REPORTS.test(last)) return true;
  return callee.type === "MemberExpression" && METHOD.test(last) && isLogger(unwrap(callee.object));
}

/** `req.log`, what is asked for by name (`getLogger("http")`, `app.get("logger")`) or taken where there is one (`req.log ?? console`). */
function isLogger(node: Node): boolean {
  if (isCall(node)) {
    const [first] = node.arguments;
    const name = first && stringValue(first);
    return isLogger(unwrap(node.callee)) || (node.arguments.length === 1 && name !== undefined && LOGGER.test(name));
  }
  if (node.type === "LogicalExpression") return isLogger(unwrap(node.left)) || isLogger(unwrap(node.right));
  if (node.type === "Identifier") return LOGGER.test(node.name);
  return node.type === "MemberExpression" && LOGGER.test(memberName(node));
}
