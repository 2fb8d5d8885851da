import type { AST, FunctionNode, Node } from "../concepts/ast.js";
import { memberChain } from "../syntax/node.js";
import type { Context, Engine } from "./engine.js";
import { nodesOf } from "./trails.js";

/**
 * May a return be reached with what the function was called with? `switch (data.kind)` tells the cases of its callers apart:
 * `present({ kind: "user", user })` never gets to the other ones.
 */
export function isChosen(engine: Engine, node: Node, fn: FunctionNode, inside: Context): boolean {
  for (let at: Node = node; at !== fn && at.parent; at = at.parent) {
    if (at.type !== "SwitchCase") continue;
    const given = constantsOf(engine, at.parent.discriminant, inside);
    if (!given) continue;
    const tests = reachedBy(at, at.parent).map((test) => constantsOf(engine, test, inside));
    if (at.test === null ? tests.some((t) => t !== undefined && given.every((v) => t.includes(v))) : tests.every((t) => t !== undefined && !given.some((v) => t.includes(v)))) return false;
  }
  return true;
}

/** The tests that lead to a case: its own and those of empty ones above; for the default those of all others. */
function reachedBy(chosen: AST.SwitchCase, { cases }: AST.SwitchStatement): Node[] {
  if (chosen.test === null) return cases.flatMap((c) => (c.test ? [c.test] : []));
  const out: Node[] = [chosen.test];
  // What falls through comes from anywhere above.
  for (let i = cases.indexOf(chosen) - 1; i >= 0; i--) {
    const { test, consequent } = cases[i] as AST.SwitchCase;
    const last = consequent.at(-1);
    if (last && /^(?:Return|Throw|Break|Continue|Block)Statement$/.test(last.type)) break;
    if (test) out.push(test);
  }
  return out;
}

/** What a value may be, when it is a constant on every way: a literal, or a member of something that nothing here makes (an enumeration). */
function constantsOf(engine: Engine, node: Node, context: Context): readonly string[] | undefined {
  const found = engine.trace(node, [], context, false).map((t) => {
    if (t.origin.kind === "literal") return JSON.stringify(t.origin.value);
    return t.origin.kind === "unknown" || t.origin.kind === "plain" ? nodesOf(t).map(nameOf).findLast((name) => name !== undefined) : undefined;
  });
  return found.length > 0 && found.every((v) => v !== undefined) ? found : undefined;
}

function nameOf(node: Node): string | undefined {
  if (node.type !== "MemberExpression") return undefined;
  const { root, names } = memberChain(node);
  return root.type === "Identifier" && /^[A-Z]/.test(root.name) ? [root.name, ...names].join(".") : undefined;
}
