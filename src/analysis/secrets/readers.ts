import type { AST, CallNode, Node } from "../../concepts/ast.js";
import type { Trail } from "../../concepts/origin.js";
import { exportsOf } from "../../flow/exports.js";
import { variableOf } from "../../flow/scopes.js";
import { nodesOf } from "../../flow/trails.js";
import { importStatements, requiredFrom } from "../../syntax/imports.js";
import { contains, enclosingFunction, isCall, keyName, memberName, stringValue, unwrap } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import { throwsForMissing } from "./demanding.js";
import { isEnforced } from "./enforced.js";
import { isEnvironment } from "./fallbacks.js";
import { fieldOf, isInSchema } from "./fields.js";

/** How the project itself reads an environment variable, by something that a file imports already. */
export interface Reader {
  /** The names to write: `["env", "JWT_SECRET"]`; of a function what it is called by. */
  readonly names: readonly [string, ...string[]];
  /** It is a function that takes the name of the variable. */
  readonly called: boolean;
  /** A missing variable stops the start, or the call. */
  readonly strict: boolean;
}

/** Settings are rarely nested deeper than this: `config.auth.jwt.secret`. */
const DEEPEST = 4;

/** What the file imports from the project and reads the variable with at a place, the strictest first; undefined where it imports nothing of the kind. */
export function readerOf(variable: string, place: Node, file: FileAnalysis): Reader | undefined {
  const found = importsOf(file)
    .filter((id) => !isHidden(id, place, file))
    .flatMap((id) => readersIn(id, [id.name], variable, file));
  return found.find(({ strict, called }) => strict && !called) ?? found.find(({ strict }) => strict) ?? found[0];
}

/** Whether another variable of the name stands between. */
function isHidden(id: AST.Identifier, place: Node, { module }: FileAnalysis): boolean {
  const variable = variableOf(id, module);
  return module.scopes.scopes.some((scope) => contains(scope.block, place) && scope.set.has(id.name) && scope.set.get(id.name) !== variable);
}

function importsOf(file: FileAnalysis): AST.Identifier[] {
  const own = (specifier: string | undefined): boolean => specifier !== undefined && file.tracer.world.resolve(file.module, specifier).kind === "module";
  return importStatements(file.module).flatMap((statement): AST.Identifier[] => {
    if (statement.type === "ImportDeclaration") {
      if (statement.importKind === "type" || !own(statement.source.value)) return [];
      return statement.specifiers.flatMap((one) => (one.type === "ImportSpecifier" && one.importKind === "type" ? [] : [one.local]));
    }
    return statement.declarations.flatMap(({ id, init }) => (own(requiredFrom(init)) ? namesIn(id) : []));
  });
}

function namesIn(pattern: Node): AST.Identifier[] {
  if (pattern.type === "Identifier") return [pattern];
  return pattern.type === "ObjectPattern" ? pattern.properties.flatMap((p) => (p.type === "Property" && p.value.type === "Identifier" ? [p.value] : [])) : [];
}

type Names = Reader["names"];

function readersIn(node: Node, names: Names, variable: string, file: FileAnalysis): Reader[] {
  if (names.length > DEEPEST) return [];
  const called = byCall(node, variable, file);
  if (called) return [{ names, called: false, strict: true }];
  // An empty text for what is missing is no secret.
  const trails = file.trace(node).filter(({ origin }) => origin.kind !== "literal" || origin.value !== "");
  const [only] = trails;
  if (!only || trails.length > 1) return [];
  const { origin } = only;
  switch (origin.kind) {
    case "env":
      return origin.name === variable && names.length > 1 ? [{ names, called: false, strict: false }] : [];
    case "function":
      return throwsForMissing(origin.node, file.tracer) && names.length < 3 ? [{ names, called: true, strict: true }] : [];
    case "object":
      return origin.node.type === "ObjectExpression" ? inObject(origin.node, names, variable, file) : [];
    case "namespace":
      return [...exportsOf(origin.module).named].flatMap(([name, exported]) => (exported.kind === "local" ? readersIn(exported.node, [...names, name], variable, file) : []));
    default:
      return checked(node, only, names, variable, file);
  }
}

function inObject(object: AST.ObjectExpression, names: Names, variable: string, file: FileAnalysis): Reader[] {
  return object.properties.flatMap((property) => {
    if (property.type !== "Property" || property.computed || property.kind !== "init" || property.key.type !== "Identifier") return [];
    return readersIn(property.value, [...names, keyName(property)], variable, file).filter(({ called }) => !called || names.length === 1);
  });
}

/** `requireEnv("JWT_SECRET")` as the value of a setting. */
function byCall(node: Node, variable: string, file: FileAnalysis): boolean {
  const call = unwrap(node);
  if (!isCall(call) || stringValue(call.arguments[0]) !== variable) return false;
  const callees = file.trace(call.callee);
  return callees.length > 0 && callees.every(({ origin }) => origin.kind === "function" && throwsForMissing(origin.node, file.tracer));
}

/** What a library makes of the whole environment, by a schema that has the variable: `z.object({ … }).parse(process.env)`, `cleanEnv(process.env, { … })`. */
function checked(node: Node, trail: Trail, names: Names, variable: string, file: FileAnalysis): Reader[] {
  if (trail.origin.kind !== "validated" && trail.origin.kind !== "unknown") return [];
  const steps = nodesOf(trail).map(unwrap);
  const call = steps.find(isGivenEnvironment);
  if (!call || enclosingFunction(call)) return [];
  const field = fieldOf(call, variable, file);
  // One variable may have got a name of its own: `cookies: { secret: variables.COOKIE_SECRET }`
  const read = new Set([node, ...steps].flatMap((step) => nameRead(step, file) ?? []).filter((name) => isInSchema(call, name, file)));
  const isPart = read.size > 0;
  if (!field || (isPart && !(read.size === 1 && read.has(variable)))) return [];
  return [{ names: isPart ? names : [...names, variable], called: false, strict: field.strict && isEnforced(call, file) }];
}

/** What `object.name` reads of the object, and what `const { name: other } = object` does for `other`. */
function nameRead(node: Node, file: FileAnalysis): string | undefined {
  const at = unwrap(node);
  if (at.type === "MemberExpression") return memberName(at);
  const [declared] = at.type === "Identifier" ? (variableOf(at, file.tracer.world.moduleOf(at))?.identifiers ?? []) : [];
  return declared?.parent.type === "Property" ? keyName(declared.parent) : undefined;
}

function isGivenEnvironment(node: Node): node is CallNode {
  return isCall(node) && node.arguments.some((given) => given.type === "MemberExpression" && isEnvironment(given));
}
