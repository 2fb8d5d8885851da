import type { CallNode, FunctionNode, Node } from "../../concepts/ast.js";
import { isCall, memberChain, unwrap, wrapped } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { logs, methodsAt } from "../errors/logging.js";
import type { FileAnalysis } from "../file.js";

const HARMLESS = /^(?:JSON|Object|String|Number|Boolean|Math|Date|Array|parseInt|parseFloat|require|Symbol|next|isNaN|encodeURIComponent)$/;

/** Does the function do more than to answer: does it ask a database or call other code? */
export function doesWork(file: FileAnalysis, fn: FunctionNode): boolean {
  let works = false;
  walk(fn, file.tracer.world.moduleOf(fn).visitorKeys, (node) => {
    if (!works && (isCall(node) || node.type === "TaggedTemplateExpression") && file.trace(node).some((t) => t.origin.kind === "rows")) works = true;
    // `await connect();` prepares, and gives nothing to send.
    if (!works && isCall(node) && !(node.arguments.length === 0 && isStatement(node))) {
      const { root } = memberChain(unwrap(node.callee));
      const base = isCall(root) ? undefined : root.type === "Identifier" ? root.name : root.type === "ThisExpression" ? "this" : undefined;
      if (base !== undefined && !HARMLESS.test(base) && !logs(node, file.tracer, file.tracer.root, []) && methodsAt(node, file.tracer, file.tracer.root).every((m) => m.query !== undefined)) works = !isAnswer(base, fn);
    }
    return !works;
  });
  return works;
}

function isStatement(node: Node): boolean {
  const parent = wrapped(node).parent;
  return parent?.type === "ExpressionStatement" || (parent?.type === "AwaitExpression" && parent.parent.type === "ExpressionStatement");
}

/** Calls on the response. */
function isAnswer(base: string, fn: FunctionNode): boolean {
  return /^(?:_?res(?:ponse)?|_?reply|ctx|c|h)$/.test(base) && fn.params.length > 0;
}

const WRITES = /^(?:create|update|delete|remove|destroy|insert|save|add|set|put|write|upload|publish|upsert|patch|edit|change|approve|cancel|move|rename|archive|restore|send|enqueue|push|increment)(?:[A-Z_]|$)/;
const DEPTH = 2;

/** Does the function write to a database, by the models or by what its calls are called? */
export function changesData(file: FileAnalysis, fn: FunctionNode, left = DEPTH): boolean {
  const calls: CallNode[] = [];
  walk(fn, file.tracer.world.moduleOf(fn).visitorKeys, (node) => {
    if (isCall(node) && node.type === "CallExpression") calls.push(node);
    return undefined;
  });
  return calls.some((call) => {
    const methods = methodsAt(call, file.tracer, file.tracer.root);
    if (methods.some((m) => /^(?:create|update|delete)$/.test(m.query?.op ?? ""))) return true;
    const { root, names } = memberChain(unwrap(call.callee));
    const name = names.at(-1) ?? (root.type === "Identifier" ? root.name : "");
    if (methods.length === 0 && names.length === 0 && WRITES.test(name)) return true;
    return left > 0 && file.trace(call.callee).some((t) => t.origin.kind === "function" && changesData(file, t.origin.node, left - 1));
  });
}
