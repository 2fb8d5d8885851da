import type { CallNode, ClassNode, FunctionNode, Node } from "../concepts/ast.js";
import { returnsOf } from "../flow/functions.js";
import { isCall, isFunction, keyName, unwrap } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";
import { methodsAt } from "./errors/logging.js";
import type { FileAnalysis } from "./file.js";
import { decoratedRoutes } from "./routes/decorated.js";
import type { ResponseSite } from "./sites.js";

/** Decorators that make decorators are entered this deep. */
const DEPTH = 3;

/** Does an interceptor of the handler make what it returns into an instance of another class: `@Serialize(MemberDto)`? */
export function isSerialised(file: FileAnalysis, { fn, how, role }: Pick<ResponseSite, "fn" | "how" | "role">): boolean {
  if (!fn || how !== "return" || !role?.decorated || role.manual) return false;
  const route = decoratedRoutes(file).find(({ handlers }) => handlers.includes(fn));
  if (!route) return false;
  if (route.guards.some((guard) => serialises(file, guard, DEPTH))) return true;
  // One for all handlers asks the handler's own decorators which class that is.
  return route.guards.some((guard) => isOwn(file, guard)) && route.ways().some(({ guards }) => guards.some((guard) => serialises(file, guard, DEPTH)));
}

function isOwn(file: FileAnalysis, guard: Node): boolean {
  return isCall(guard) && guard.arguments.length > 0 && file.trace(guard.callee).some(({ origin }) => origin.kind === "function");
}

function serialises(file: FileAnalysis, node: Node, left: number): boolean {
  const at = unwrap(node);
  const found = file.trace(at);
  if (found.some(({ origin }) => (origin.kind === "class" || origin.kind === "instance") && intercepts(file, origin.node))) return true;
  return isCall(at) && left > 0 && file.trace(at.callee).some(({ origin }) => origin.kind === "function" && decorates(file, origin.node, left));
}

/** `const Serialize = (dto) => UseInterceptors(new SerializeInterceptor(dto))` */
function decorates(file: FileAnalysis, fn: FunctionNode, left: number): boolean {
  return returnsOf(fn, file.tracer).some((value) => {
    const at = unwrap(value);
    return isCall(at) && at.arguments.some((argument) => argument.type !== "SpreadElement" && (serialises(file, argument, left - 1) || handsOn(file, argument, left - 1)));
  });
}

/** `applyDecorators(UseInterceptors(…))` */
function handsOn(file: FileAnalysis, node: Node, left: number): boolean {
  const at = unwrap(node);
  return isCall(at) && left > 0 && at.arguments.some((argument) => argument.type !== "SpreadElement" && serialises(file, argument, left - 1));
}

function intercepts(file: FileAnalysis, cls: ClassNode): boolean {
  const method = cls.body.body.find((member) => member.type === "MethodDefinition" && keyName(member) === "intercept");
  const fn = method?.type === "MethodDefinition" && isFunction(method.value) ? method.value : undefined;
  if (!fn) return false;
  const calls: CallNode[] = [];
  walk(fn, file.tracer.world.moduleOf(fn).visitorKeys, (node) => {
    if (node.type === "CallExpression") calls.push(node);
    return undefined;
  });
  return calls.some((call) => methodsAt(call, file.tracer, file.tracer.root).some(({ query }) => query?.flags?.includes("serialised") === true));
}
