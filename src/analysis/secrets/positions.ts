import type { AST, CallNode, Node } from "../../concepts/ast.js";
import type { ArgPlace, Method } from "../../concepts/model.js";
import type { Module } from "../../concepts/module.js";
import type { Path, Trail } from "../../concepts/origin.js";
import type { Context, Engine } from "../../flow/engine.js";
import { returnsOf } from "../../flow/functions.js";
import { methodOf, shapeOf } from "../../flow/library.js";
import { enclosingClass, isFunction, keyName, memberName, unwrap } from "../../syntax/node.js";
import { namedSecrets } from "./collect.js";
import { mayBeLibrary, mayCallLibrary } from "../callees.js";
import type { FileAnalysis } from "../file.js";
import type { ModelIndex } from "../knowledge.js";
import { typedLiterals } from "../typed/literals.js";
import { fallbackOf } from "./fallbacks.js";
import { classify } from "./names.js";
import { variableFor } from "./naming.js";
import { calleeText, constantText, isConstant, placeOf } from "./places.js";
import type { Secret } from "./secret.js";
import { isConstantSecret, isPlaceholder } from "./values.js";

/** Constants in the places where the models say that a key stands. */
export function positionedSecrets({ calls, assignments }: Pick<FileAnalysis["nodes"], "assignments" | "calls">, module: Module, engine: Engine, index: ModelIndex): Secret[] {
  const found = calls.flatMap((call) => methodsOf(call, engine, index).flatMap(({ places, shift }) => places.flatMap((place) => constantsAt(call, { ...place, arg: place.arg + shift }, module, engine))));
  return [...found, ...assignments.flatMap((assignment) => assigned(assignment, module, engine, index)), ...inOptions(module, engine, index)];
}

interface Keys {
  readonly places: readonly ArgPlace[];
  /** Where the described function's arguments begin among those of the call. */
  readonly shift: number;
}

/** The key positions of a call, and of a function that it is handed together with options. */
function methodsOf(call: CallNode, engine: Engine, index: ModelIndex): Keys[] {
  const callee = unwrap(call.callee);
  const calls = callee.type === "MemberExpression" && call.type === "CallExpression";
  if (!calls && !mayCallLibrary(callee, index.keyFunctions, engine.world, index)) return [];
  const direct = calls ? memberMethods(callee, engine, index) : shapesOf(callee, engine).map((shape) => (call.type === "NewExpression" || callee.type === "Super" ? shape.construct : shape.call));
  const out: Keys[] = direct.flatMap((method) => (method?.secrets ? [{ places: method.secrets, shift: 0 }] : []));
  if (out.length > 0 || call.arguments.length < 2) return out;
  const [first, second] = call.arguments;
  if (first?.type !== "Identifier" || second?.type !== "ObjectExpression" || !mayBeLibrary(first, engine.world, index)) return out;
  return shapesOf(first, engine).flatMap((shape) => (shape.call?.secrets?.some((place) => place.arg === 1) === true ? [{ places: shape.call.secrets, shift: 0 }] : []));
}

function memberMethods(callee: AST.MemberExpression, engine: Engine, index: ModelIndex): (Method | undefined)[] {
  const name = memberName(callee);
  if (!index.secretMethods.has(name)) return [];
  return engine.trace(callee.object, [], engine.root, false).map((t) => methodOf(engine, t, name));
}

function shapesOf(callee: Node, engine: Engine): NonNullable<ReturnType<typeof shapeOf>>[] {
  const base = callee.type === "Super" ? enclosingClass(callee)?.superClass : callee;
  if (!base) return [];
  return engine.trace(base, [], engine.root, false).flatMap((t) => {
    const shape = t.origin.kind === "shape" ? shapeOf(engine, t.origin.shape) : undefined;
    return shape ? [shape] : [];
  });
}

function constantsAt(call: CallNode, place: ArgPlace, module: Module, engine: Engine): Secret[] {
  const values = place.rest === true ? call.arguments.slice(place.arg) : call.arguments.slice(place.arg, place.arg + 1);
  return values.flatMap((value) => {
    const node = value.type === "SpreadElement" ? value.argument : value;
    return isFunction(node) && place.path?.[0] !== "()" ? [] : toSecrets(valuesAt(node, place.path ?? [], engine, engine.root), call, node, module, engine);
  });
}

/** `app.keys = ["…"]` */
function assigned(assignment: AST.AssignmentExpression, module: Module, engine: Engine, index: ModelIndex): Secret[] {
  const target = assignment.left;
  if (target.type !== "MemberExpression") return [];
  const name = memberName(target);
  if (!index.secretProperties.has(name)) return [];
  const holds = shapesOf(target.object, engine).some((shape) => shape.secretProps?.includes(name));
  return holds ? toSecrets(valuesAt(assignment.right, [], engine, engine.root), undefined, assignment.right, module, engine) : [];
}

/** `const options: StrategyOptions = { secretOrKey: "…" }` */
function inOptions(module: Module, engine: Engine, index: ModelIndex): Secret[] {
  return typedLiterals(module, engine, index.secretTypes).flatMap(({ node, shape }) =>
    (shape.secretProps ?? []).flatMap((name) => toSecrets(valuesAt(node, [name], engine, engine.root), undefined, valueOf(node, name), module, engine).map((secret) => ({ ...secret, what: `the \`${name}\` of these options` }))),
  );
}

function valueOf(object: AST.ObjectExpression, name: string): Node {
  return object.properties.flatMap((property) => (property.type === "Property" && keyName(property) === name ? [property.value] : []))[0] ?? object;
}

/** Follows a path that may lead through what functions return (`()`) and any element (`*`). */
function valuesAt(node: Node, path: Path, engine: Engine, context: Context): readonly Trail[] {
  const call = path.indexOf("()");
  if (call < 0) return elements(engine.trace(node, path, context, false), engine, context);
  return engine.trace(node, path.slice(0, call), context, false).flatMap((t) => {
    if (t.origin.kind !== "function") return [];
    const inside = t.origin.env as Context;
    return returnsOf(t.origin.node, engine).flatMap((returned) => valuesAt(returned, path.slice(call + 1), engine, inside));
  });
}

/** A list of keys holds keys. */
function elements(trails: readonly Trail[], engine: Engine, context: Context): readonly Trail[] {
  return trails.flatMap((t) => (t.origin.kind === "object" && t.origin.node.type === "ArrayExpression" ? engine.follow([t], ["*"], context, false) : [t]));
}

function toSecrets(trails: readonly Trail[], call: CallNode | undefined, value: Node, module: Module, engine: Engine): Secret[] {
  const constant = trails.every((t) => t.origin.kind === "literal");
  return trails.flatMap((t) => {
    if (t.origin.kind !== "literal" || (t.text && !constant) || !isConstant(t.origin.node)) return [];
    const node = t.origin.node;
    const text = constantText(node) ?? "";
    if (!isConstantSecret(text) || isPublicKey(text)) return [];
    const home = engine.world.moduleOf(node);
    // The file that holds the constant speaks of it itself where it can tell what it is.
    if (home !== module && namedSecrets(home).some((secret) => secret.node === node)) return [];
    const place = placeOf(node);
    if (isPlaceholder(text) && !signs(place.names[0])) return [];
    const fallback = fallbackOf(node);
    const variable = variableFor(place, call, fallback);
    const what = call ? `a key of ${calleeText(call)}()` : "a signing key";
    return [{ node: home === module ? node : value, place, fallback, because: "position" as const, variable, what }];
  });
}

/** A stand-in among the credentials of a service is not in use; one in the place of a signing key is. */
function signs(name: string | undefined): boolean {
  return name === undefined || classify(name) === "signing" || /^(?:secret|secrets|secretOrKey|key|keys|password)$/.test(name);
}

/** What verifies a signature may be known to anybody. */
function isPublicKey(text: string): boolean {
  return /-----BEGIN (?:[A-Z]+ )*(?:PUBLIC KEY|CERTIFICATE)-----/.test(text);
}
