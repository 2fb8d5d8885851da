import type { AST, Node } from "../concepts/ast.js";
import type { Path } from "../concepts/origin.js";
import type { Context } from "../flow/engine.js";
import type { Claim } from "../flow/facts.js";
import { variableOf } from "../flow/scopes.js";
import { nodesOf } from "../flow/trails.js";
import { decoratorsOf } from "../syntax/decorators.js";
import { contains, enclosingClass, enclosingFunction, memberName, unwrap } from "../syntax/node.js";
import { development, ExpectedErrorClaim, isNarrow } from "./claims.js";
import type { FileAnalysis } from "./file.js";
import type { Leak } from "./leaks.js";
import { staysBecause } from "./replaced.js";
import { vocabulary } from "./vocabulary.js";

/** Is some stop of the leak's way reached in development only, or only by errors that were meant for clients? */
export function expectedOrDevelopment(file: FileAnalysis, leak: Leak): boolean {
  const { origin } = leak.trail;
  if (origin.kind !== "error") return false;
  const { tracer, facts } = file;
  const source = origin.node;
  // A helper of another file is seen from outside of the call: what tells its parameter is that the text went through it.
  const passed = new Set(nodesOf(leak.trail).map((n) => (n.type === "Identifier" ? variableOf(n, tracer.world.moduleOf(n)) : undefined)).filter((v) => v?.defs[0]?.type === "Parameter"));
  const isPassed = (node: Node): boolean => {
    const root = rootOf(node);
    const variable = root && variableOf(root, tracer.world.moduleOf(root));
    return variable !== undefined && passed.has(variable);
  };
  const isError = (node: Node, context: Context): boolean => isPassed(node) || tracer.trace(node, [], context, false).some((t) => t.origin.kind === "error" && t.origin.node === source);
  if (isCaughtByClass(file, source)) return true;
  const expected = new ExpectedErrorClaim(tracer, isError, leak.trail.text || origin.path.at(-1) === "message");
  const { doubts } = tracer;
  const either = eitherOf(expected, development);
  if (!isNeverMeant(origin.path) && staysBecause(leak.trail, (node) => variableOf(node, tracer.world.moduleOf(node)), facts, either, tracer.root)) return true;
  const proved = [leak.site.value, ...nodesOf(leak.trail)].some((node) => {
    return facts.at(node, development, tracer.root) || (!isNeverMeant(origin.path) && facts.at(node, expected, tracer.root));
  });
  // What was not looked at to its end may be meant for clients.
  return proved || tracer.doubts > doubts;
}

/** `production && !error.isOperational`, having come out false, says that one of two things holds, and not which. */
function eitherOf(...claims: readonly Claim[]): Claim {
  return {
    passed: () => false,
    test: (node, outcome, context) => claims.some((claim) => claim.test(node, outcome, context)),
  };
}

/** A member of an error that its library fills with nothing that a client must not know. */
export function isHarmless(member: string): boolean {
  return vocabulary().errors.harmless.has(member);
}

/** No class or code of an error makes its stack, or what a driver or another service put there, fit for clients. */
function isNeverMeant(path: Path): boolean {
  return path.includes("stack") || vocabulary().errors.withheld.has(path[0] ?? "");
}

/** The variable that an access starts at: `error` of `error.cause.code`. */
function rootOf(node: Node): AST.Identifier | undefined {
  let at = unwrap(node);
  while (at.type === "MemberExpression") at = unwrap(at.object);
  return at.type === "Identifier" ? at : undefined;
}

/** `@Catch(QuotaExceeded) class QuotaFilter { catch(exception, host) {} }`: nothing but such errors gets there. */
function isCaughtByClass(file: FileAnalysis, source: Node): boolean {
  const fn = enclosingFunction(source);
  const cls = fn && enclosingClass(fn);
  if (!fn || !cls || !fn.params.some((p) => contains(p, source)) || file.role(fn)?.decorated?.errorClasses !== true) return false;
  return decoratorsOf(cls).some(({ expression }) => {
    const classes = expression.type === "CallExpression" ? expression.arguments : [];
    return classes.length > 0 && classes.every((c) => (c.type === "Identifier" || c.type === "MemberExpression") && isNarrow(c.type === "Identifier" ? c.name : memberName(c)));
  });
}
