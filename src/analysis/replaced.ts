import type { Node } from "../concepts/ast.js";
import type { Variable } from "../concepts/module.js";
import type { Trail } from "../concepts/origin.js";
import type { Context } from "../flow/engine.js";
import type { Claim, Facts } from "../flow/facts.js";
import { contains, isFunction, statementsOf } from "../syntax/node.js";
import { nodesOf } from "../flow/trails.js";

/**
 * Did the value stay in its variable only because a test came out so that the claim holds?
 * `if (!(error instanceof AppError)) error = new AppError("…")` leaves errors of that class, and no others, as they were.
 */
export function staysBecause(trail: Trail, variableAt: (node: Node) => Variable | undefined, facts: Facts, claim: Claim, context: Context): boolean {
  const steps = nodesOf(trail);
  return steps.some((read, i) => {
    const variable = read.type === "Identifier" ? variableAt(read) : undefined;
    const source = steps[i + 1];
    if (!variable || !source) return false;
    return replacements(read, variable, source).some(({ test, outcome }) => facts.proves(test, outcome, claim, context));
  });
}

/** Tests above a read, on one side of which the variable is given another value than the one that was read. */
function replacements(read: Node, variable: Variable, source: Node): { test: Node; outcome: boolean }[] {
  const writes = variable.references.filter((r) => r.isWrite()).map((r) => r.identifier as Node);
  const written = (branch: Node | null): boolean => branch !== null && writes.some((w) => contains(branch, w));
  const out: { test: Node; outcome: boolean }[] = [];
  for (let at: Node = read, parent = read.parent; parent && !isFunction(at); at = parent, parent = parent.parent) {
    const list = statementsOf(parent) ?? [];
    for (const statement of list.slice(0, Math.max(0, list.indexOf(at)))) {
      if (statement.type !== "IfStatement" || contains(statement, source)) continue;
      if (written(statement.consequent) && !written(statement.alternate)) out.push({ test: statement.test, outcome: false });
      else if (written(statement.alternate) && !written(statement.consequent)) out.push({ test: statement.test, outcome: true });
    }
  }
  return out;
}
