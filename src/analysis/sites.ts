import type { AST, CallNode, FunctionNode, Node } from "../concepts/ast.js";
import type { ArgPlace, SinkSpec } from "../concepts/model.js";
import type { Module } from "../concepts/module.js";
import type { Path } from "../concepts/origin.js";
import type { Context, Engine } from "../flow/engine.js";
import { returnsOf } from "../flow/functions.js";
import { methodOf, own, shapeOf } from "../flow/library.js";
import { receivers } from "../flow/program.js";
import { topLevelVariable, variableOf } from "../flow/scopes.js";
import { requiredFrom } from "../syntax/imports.js";
import { enclosingClass, enclosingFunction, isFunction, memberChain, memberName, settle, unwrap, wrapped } from "../syntax/node.js";
import type { ModelIndex } from "./knowledge.js";
import type { HandlerRole, Roles } from "./roles.js";
import type { Nodes } from "./nodes.js";

/** An expression that leaves the server. */
export interface ResponseSite {
  /** The expression whose value leaves. */
  readonly value: Node;
  /** Which part of it leaves. */
  readonly path: Path;
  /** An error that is the value itself has no such part. */
  readonly own?: true | undefined;
  readonly how: "argument" | "assignment" | "return";
  readonly channel: SinkSpec["channel"];
  readonly spec: SinkSpec;
  /** The call, assignment or return statement that lets it out. */
  readonly node: Node;
  /** Model id of the library whose sink this is. */
  readonly library: string;
  /** The handler around it, when it is one. */
  readonly fn: FunctionNode | undefined;
  readonly role: HandlerRole | undefined;
}

/** A call of a function that the project declares to answer with one of its arguments. */
export function helperSite(call: CallNode, arg: number, roles: Roles): ResponseSite[] {
  return argumentSites(call, { arg }, { channel: "answer" }, "", roles);
}

/** Every response site of one file. Sites in helpers that get the response from their callers count where they stand. */
export function responseSites(nodes: Nodes, engine: Engine, index: ModelIndex, roles: Roles, context: Context): ResponseSite[] {
  const out: ResponseSite[] = [];
  for (const call of nodes.calls) out.push(...callSites(call, engine, index, roles, context));
  for (const assignment of nodes.assignments) out.push(...assignmentSites(assignment, engine, index, roles, context));
  for (const fn of nodes.functions) out.push(...returnSites(fn, engine, roles));
  for (const element of nodes.elements) out.push(...componentSites(element, engine, index, roles));
  return out;
}

export function callSites(call: CallNode, engine: Engine, index: ModelIndex, roles: Roles, context: Context): ResponseSite[] {
  const callee = unwrap(call.callee);
  const found: { sinks: readonly SinkSpec[]; library: string }[] = [];
  if (callee.type === "MemberExpression") {
    const name = memberName(callee);
    if (name === "then") return handedOver(call, callee.object, engine, roles, context);
    if (call.type === "CallExpression" && !index.sinkMethods.has(name) && !index.hasOpenSinks(engine.world.moduleOf(call).filename) && !isOpen(callee.object, engine, index)) return [];
    const on = index.sinkMethods.has(name) ? receivers(engine, callee.object, context).trails : engine.trace(callee.object, [], context, false);
    for (const t of on) {
      const method = call.type === "CallExpression" && t.origin.kind === "shape" ? methodOf(engine, t, name) : undefined;
      if (method?.sinks && t.origin.kind === "shape") found.push({ sinks: method.sinks, library: libraryOf(t.origin.shape) });
    }
    if (call.type === "NewExpression" || (found.length === 0 && on.some((t) => t.origin.kind === "shape"))) found.push(...directSinks(call, callee, engine, context));
  } else if (callee.type === "Super") found.push(...superSinks(call, engine, context));
  else if (callee.type === "Identifier" && mayBeSink(callee, engine, index)) found.push(...directSinks(call, callee, engine, context));
  const [first] = found;
  if (!first) return [];
  return first.sinks.filter((spec) => spec.channel !== "exception" || !isAsked(call)).flatMap((spec) => (spec.args ?? [{ arg: 0 }]).flatMap((place) => argumentSites(call, place, spec, first.library, roles)));
}

/** `new InternalServerErrorException(text).getResponse()`: made to ask it something, and thrown by nobody. */
function isAsked(call: CallNode): boolean {
  const { parent } = wrapped(call);
  return call.type === "NewExpression" && parent?.type === "MemberExpression" && unwrap(parent.object) === call;
}

/** `.then(reply)`, `.then(res.json)`, `.then(res.json.bind(res))`: the promise's value goes straight into the sink. */
function handedOver(call: CallNode, promise: Node, engine: Engine, roles: Roles, context: Context): ResponseSite[] {
  const [given] = call.arguments;
  const bind = given?.type === "CallExpression" && given.callee.type === "MemberExpression" && memberName(given.callee) === "bind" ? given.callee : undefined;
  const callback = bind ? unwrap(bind.object) : given;
  if (!callback || (callback.type !== "Identifier" && callback.type !== "MemberExpression")) return [];
  const [found] = directSinks(call, callback, engine, context);
  const fn = enclosingFunction(call);
  return (found?.sinks ?? []).map((spec) => ({ value: promise, path: [], how: "argument", channel: spec.channel, spec, node: call, library: found?.library ?? "", fn, role: nearestRole(fn, roles) }));
}

function directSinks(call: CallNode, callee: Node, engine: Engine, context: Context): { sinks: readonly SinkSpec[]; library: string }[] {
  return engine.trace(callee, [], context, false).flatMap((t) => {
    if (t.origin.kind !== "shape") return [];
    const shape = shapeOf(engine, t.origin.shape);
    const sinks = (call.type === "NewExpression" ? shape?.construct : shape?.call)?.sinks;
    return sinks ? [{ sinks, library: libraryOf(t.origin.shape) }] : [];
  });
}

/** `super(error.message)` in a class that extends a framework's exception makes such an exception. */
function superSinks(call: CallNode, engine: Engine, context: Context): { sinks: readonly SinkSpec[]; library: string }[] {
  const parent = enclosingClass(call)?.superClass;
  if (!parent) return [];
  return engine.trace(parent, [], context, false).flatMap((t) => {
    const sinks = t.origin.kind === "shape" ? shapeOf(engine, t.origin.shape)?.construct?.sinks : undefined;
    return sinks && t.origin.kind === "shape" ? [{ sinks, library: libraryOf(t.origin.shape) }] : [];
  });
}

/** Imports, parameters and globals may be a library's function; a function of the file is none. */
function mayBeSink(callee: AST.Identifier, engine: Engine, index: ModelIndex): boolean {
  const module = engine.world.moduleOf(callee);
  const variable = variableOf(callee, module);
  if (!variable) return index.global(callee.name) !== undefined;
  return variable.defs.some((d) => {
    const node = d.node as Node;
    if (d.type === "FunctionName" || d.type === "ClassName") return false;
    if (node.type === "VariableDeclarator" && node.init && isFunction(unwrap(node.init))) return false;
    // A package that no model speaks of has no sinks. What a file of the project hands on may be a library's.
    const specifier = node.parent?.type === "ImportDeclaration" ? node.parent.source.value : undefined;
    return specifier === undefined || index.mayKnow(specifier) || engine.world.leadsTo(module, specifier) !== "package";
  });
}

/** Something of a package all of whose functions may let out what they are given: `Boom.teapot(text)`. */
function isOpen(object: Node, engine: Engine, index: ModelIndex): boolean {
  const { root } = memberChain(object);
  const variable = root.type === "Identifier" ? variableOf(root, engine.world.moduleOf(root)) : undefined;
  return variable?.defs.some(({ node }) => {
    const definition = node as Node;
    const specifier = definition.parent?.type === "ImportDeclaration" ? definition.parent.source.value : definition.type === "VariableDeclarator" ? requiredFrom(definition.init) : undefined;
    return specifier !== undefined && index.openPackages.has(specifier);
  }) === true;
}

function libraryOf(shape: string): string {
  return shape.slice(0, Math.max(0, shape.indexOf(".")));
}

function argumentSites(call: CallNode, place: ArgPlace, spec: SinkSpec, library: string, roles: Roles): ResponseSite[] {
  const first = place.arg < 0 ? call.arguments.length + place.arg : place.arg;
  const values = place.rest === true ? call.arguments.slice(first) : call.arguments.slice(first, first + 1);
  const fn = enclosingFunction(call);
  return values.flatMap((v) => {
    const value = v.type === "SpreadElement" ? v.argument : v;
    return isFunction(value) ? [] : [{ value, path: place.path ?? [], own: place.own, how: "argument" as const, channel: spec.channel, spec, node: call, library, fn, role: nearestRole(fn, roles) }];
  });
}

/** The handler that a node belongs to: its own function, or the one that its callbacks stand in. */
export function nearestRole(fn: FunctionNode | undefined, roles: Roles): HandlerRole | undefined {
  for (let at = fn; at; at = enclosingFunction(at)) {
    const role = roles.of(at);
    if (role) return role;
  }
  return undefined;
}

function assignmentSites(node: AST.AssignmentExpression, engine: Engine, index: ModelIndex, roles: Roles, context: Context): ResponseSite[] {
  if (node.left.type !== "MemberExpression" || node.operator !== "=") return [];
  const name = memberName(node.left);
  if (!index.sinkProperties.has(name) && !mayBeOpen(unwrap(node.left.object), engine, index)) return [];
  for (const t of engine.trace(node.left.object, [], context, false)) {
    if (t.origin.kind !== "shape") continue;
    const assign = shapeOf(engine, t.origin.shape)?.assign;
    const spec = own(assign, name) ?? own(assign, "*");
    if (!spec || (spec.channel === "view" && !fillsTemplates(engine.world.moduleOf(node), index))) continue;
    const fn = enclosingFunction(node);
    const library = libraryOf(t.origin.shape);
    return pathsOf(spec).map((path) => ({ value: node.right, path, how: "assignment", channel: spec.channel, spec, node, library, fn, role: nearestRole(fn, roles) }));
  }
  return [];
}

/** What is put where templates find it leaves with one: middleware of APIs puts there what its logger and its neighbours read. */
function fillsTemplates({ text }: Module, { viewMethods }: ModelIndex): boolean {
  return [...viewMethods].some((name) => text.includes(`.${name}(`));
}

/** May every property of this value let something out? */
function mayBeOpen(object: Node, engine: Engine, { openProperties }: ModelIndex): boolean {
  if (object.type === "MemberExpression") return openProperties.has(memberName(object));
  const { text } = engine.world.moduleOf(object);
  return [...openProperties].some((name) => text.includes(name));
}

function returnSites(fn: FunctionNode, engine: Engine, roles: Roles): ResponseSite[] {
  const role = roles.of(fn);
  const spec = role?.spec.returns;
  if (!role || !spec || role.manual) return [];
  return returnsOf(fn, engine).flatMap((value) => (isObject(value, engine) ? pathsOf(spec) : [[]]).map((path) => ({ value, path, how: "return" as const, channel: spec.channel, spec, node: value.parent ?? value, library: role.framework, fn, role })));
}

/** What is no object of named parts leaves as it is. */
function isObject(value: Node, engine: Engine): boolean {
  const at = settle(value);
  if (at.type === "ObjectExpression") return true;
  return engine.trace(at, [], engine.root, false).some((t) => t.origin.kind !== "literal" && t.origin.kind !== "rows" && t.origin.kind !== "error");
}

/** Properties given to a component whose file runs in the browser: they are written into the page. */
function componentSites(element: AST.JSXOpeningElement, engine: Engine, index: ModelIndex, roles: Roles): ResponseSite[] {
  if (index.clientDirectives.size === 0 || element.name.type !== "JSXIdentifier" || !/^[A-Z]/.test(element.name.name)) return [];
  const module = engine.world.moduleOf(element);
  const definition = topLevelVariable(element.name.name, module)?.defs[0];
  if (definition?.type !== "ImportBinding" || (definition.node as Node).parent?.type !== "ImportDeclaration") return [];
  const target = engine.world.resolve(module, ((definition.node as Node).parent as AST.ImportDeclaration).source.value);
  if (target.kind !== "module" || !beginsWith(target.module, index.clientDirectives) || beginsWith(module, index.clientDirectives)) return [];
  const fn = enclosingFunction(element);
  return element.attributes.flatMap((a) => {
    const value = a.type === "JSXSpreadAttribute" ? a.argument : a.value?.type === "JSXExpressionContainer" ? a.value.expression : undefined;
    if (!value || value.type === "JSXEmptyExpression" || isFunction(value)) return [];
    const spec: SinkSpec = { channel: "answer" };
    return [{ value, path: [], how: "argument" as const, channel: spec.channel, spec, node: a, library: "", fn, role: nearestRole(fn, roles) }];
  });
}

/** Whether the file begins with one of these directives. */
export function beginsWith(module: Module, directives: ReadonlySet<string>): boolean {
  const first = module.ast.body[0];
  return first?.type === "ExpressionStatement" && first.expression.type === "Literal" && typeof first.expression.value === "string" && directives.has(first.expression.value);
}

/** The parts of a returned or assigned value that leave. */
function pathsOf(spec: SinkSpec): readonly Path[] {
  return spec.args ? spec.args.map((a) => a.path ?? []) : [[]];
}

