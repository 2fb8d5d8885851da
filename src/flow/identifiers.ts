import type { AST, Node } from "../concepts/ast.js";
import type { Definition, Variable } from "../concepts/module.js";
import type { Path, Trail } from "../concepts/origin.js";
import { isFunction } from "../syntax/node.js";
import { bindingIn } from "../syntax/patterns.js";
import type { Context, Engine } from "./engine.js";
import { exportsOf } from "./exports.js";
import { traceImport, traceNamespace } from "./imports.js";
import { yielded } from "./library.js";
import { traceParameter } from "./parameters.js";
import { reachingWrites, type Write } from "./reaching.js";
import { variableOf } from "./scopes.js";
import { merge, plain, stop, trail, without } from "./trails.js";
import { typed } from "./types.js";
import { writesInto } from "./writes.js";

/** A variable's value where it is read: what was assigned, and what was put into it afterwards. */
export function traceIdentifier(engine: Engine, node: AST.Identifier, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const module = engine.world.moduleOf(node);
  const variable = variableOf(node, module);
  if (!variable) return traceGlobal(engine, node, path, context, deep);
  const found = merge(...reachingWrites(node, variable).map((w) => traceWrite(engine, w, variable, path, context, deep)));
  const values = found.every((t) => t.origin.kind === "unknown") ? (ofLibraryType(engine, variable, path, context, deep) ?? found) : found;
  const added = writesInto(engine, node, variable, path, context, deep);
  return merge(without(added.removed, values), ...added.trails);
}

/** `const orders: Repository<Order> = registry.get("orders")`: what code out of sight gives is at least of the declared type. */
function ofLibraryType(engine: Engine, variable: Variable, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const [definition] = variable.defs;
  const annotation = definition?.type === "Variable" && definition.node.id.type === "Identifier" ? definition.node.id.typeAnnotation?.typeAnnotation : undefined;
  const known = annotation && typed(engine, annotation, path, context, deep);
  return known?.some((t) => t.origin.kind === "shape" || t.origin.kind === "rows") === true ? known : undefined;
}

function traceGlobal(engine: Engine, node: AST.Identifier, path: Path, context: Context, deep: boolean): readonly Trail[] {
  if (node.name === "undefined" || node.name === "NaN" || node.name === "Infinity") {
    return node.name === "undefined" ? [trail({ kind: "literal", value: undefined, node }, node)] : plain(node);
  }
  if (node.name === "exports" || node.name === "module") {
    const module = engine.world.moduleOf(node);
    const inner = node.name === "module" ? path.slice(1) : path;
    if (exportsOf(module).named.size > 0 || exportsOf(module).whole) return traceNamespace(engine, module, inner, node, deep);
  }
  const known = engine.world.global(node.name);
  return known === undefined ? stop("dynamic", node) : yielded(engine, known, { node, path, context, deep, property: undefined, call: undefined, receiver: undefined });
}

function traceWrite(engine: Engine, write: Write, variable: Variable, path: Path, context: Context, deep: boolean): readonly Trail[] {
  if (write.kind === "definition") return traceDefinition(engine, write.definition, variable, path, context, deep);
  const found = bindingIn(write.pattern, write.identifier);
  if (!found) return [];
  const value = write.iterated ? [...write.extra, ...found.path, ...path] : [...found.path, ...path];
  const base = engine.trace(write.value, value, context, deep);
  const all = merge(without(found.without ?? [], base), ...found.defaults.map((d) => engine.trace(d.node, [...d.path, ...path], context, deep)));
  return write.text ? all.map((t) => ({ ...t, text: true })) : all;
}

function traceDefinition(engine: Engine, definition: Definition, variable: Variable, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const { node } = definition;
  const name = definition.name as Node;
  switch (definition.type) {
    case "ImportBinding":
      return traceImport(engine, node as AST.ImportClause | AST.TSImportEqualsDeclaration, path, context, deep);
    case "FunctionName":
      return isFunction(node) ? engine.follow([trail({ kind: "function", node, env: context }, name)], path, context, deep) : stop("dynamic", name);
    case "ClassName":
      return engine.follow([trail({ kind: "class", node: node as AST.ClassDeclaration, env: context }, name)], path, context, deep);
    case "Parameter":
      // Overloads and abstract methods have parameters and no body, hence no callers of their own.
      return isFunction(node) ? traceParameter(engine, node, name, path, context, deep) : stop("parameter", name);
    case "CatchClause": {
      const binding = bindingIn((node as AST.CatchClause).param as Node, name);
      return [trail({ kind: "error", path: [...(binding?.path ?? []), ...path], node: name }, name)];
    }
    case "Variable":
      return declaredOnly(engine, node as AST.VariableDeclarator, variable, path, context, deep);
    default:
      return plain(name);
  }
}

/** `declare const x: T` or `let x: T` that nothing in sight assigns: its type is all there is. */
function declaredOnly(engine: Engine, node: AST.VariableDeclarator, variable: Variable, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const id = variable.identifiers[0];
  const known = typed(engine, id?.typeAnnotation?.typeAnnotation, path, context, deep);
  return known ?? stop("dynamic", node);
}

