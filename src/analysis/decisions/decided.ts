import { mayCallLibrary } from "../callees.js";
import type { CallNode, Node } from "../../concepts/ast.js";
import type { Decisions } from "../../concepts/decisions.js";
import type { Method } from "../../concepts/model.js";
import { exportsOf } from "../../flow/exports.js";
import { methodOf, shapeOf } from "../../flow/library.js";
import { isFunction, memberName, unwrap } from "../../syntax/node.js";
import { specifiersOf } from "../evidence.js";
import type { FileAnalysis } from "../file.js";
import { typedLiterals } from "../typed/literals.js";
import { decidingNames } from "./names.js";

/** Something in the file that decides what clients get at. */
export interface Decided {
  readonly decisions: Decisions;
  /** The call, the options object, or the exported configuration. */
  readonly node: Node;
  readonly call: CallNode | undefined;
  readonly argument: (index: number) => Node | undefined;
}

const cache = new WeakMap<FileAnalysis, readonly Decided[]>();

/** The calls, typed options and configurations of a file whose settings the models know. */
export function decidedIn(file: FileAnalysis): readonly Decided[] {
  const known = cache.get(file);
  if (known) return known;
  const found = file.isClient ? [] : [...(mayCall(file) ? file.nodes.calls.flatMap((call) => byCall(call, file)) : []), ...byType(file), ...byFile(file)];
  cache.set(file, found);
  return found;
}

/** A file that neither serves nor imports what has such settings calls nothing that decides. */
function mayCall(file: FileAnalysis): boolean {
  const { packages } = decidingNames(file.index);
  return file.serves || specifiersOf(file.module).some((s) => packages.test(s));
}

function ofCall(decisions: Decisions, call: CallNode): Decided {
  const argument = (index: number): Node | undefined => {
    const given = call.arguments.at(index);
    return given?.type === "SpreadElement" ? undefined : given;
  };
  return { decisions, node: call, call, argument };
}

function ofObject(decisions: Decisions, node: Node): Decided {
  return { decisions, node, call: undefined, argument: (index) => (index === 0 ? node : undefined) };
}

function byCall(call: CallNode, file: FileAnalysis): Decided[] {
  const callee = unwrap(call.callee);
  const method = mayDecide(callee, file) ? methodsOf(call, callee, file).find(decides) : undefined;
  if (method) return [ofCall(method, call)];
  // `app.register(plugin, options)`: the plugin is called with what stands beside it.
  const [first] = call.arguments;
  if (!first || first.type === "SpreadElement" || callee.type !== "MemberExpression" || !decidingNames(file.index).registers.has(memberName(callee)) || !mayBeKnown(unwrap(first), file)) return [];
  const plugin = shapesOf(first, file).flatMap((shape) => (shape.call && decides(shape.call) ? [shape.call] : []))[0];
  return plugin && takesOptionsSecond(plugin) ? [ofCall(plugin, call)] : [];
}

/** Plugins are functions of an instance and its options. */
function takesOptionsSecond({ exposes, serves, limits, cookies }: Decisions): boolean {
  const places = [...(exposes ?? []).flatMap((e) => (e.by ? [e.by.at] : [])), ...(serves ?? []).map((s) => s.path), ...(limits ?? []).flatMap((l) => l.at), ...(cookies ?? []).map((c) => c.options)];
  return places.length === 0 || places.some(({ arg }) => arg === 1);
}

function decides({ exposes, serves, limits, cookies, unsecures }: Decisions): boolean {
  return [exposes, serves, limits, cookies, unsecures].some((part) => part !== undefined);
}

function mayDecide(callee: Node, file: FileAnalysis): boolean {
  if (callee.type !== "MemberExpression") return mayBeKnown(callee, file);
  const { methods, functions } = decidingNames(file.index);
  return methods.has(memberName(callee)) || functions.has(memberName(callee));
}

function mayBeKnown(callee: Node, file: FileAnalysis): boolean {
  return mayCallLibrary(callee, decidingNames(file.index).functions, file.tracer.world, file.index);
}

function methodsOf(call: CallNode, callee: Node, file: FileAnalysis): Method[] {
  const { tracer } = file;
  if (callee.type === "MemberExpression" && call.type === "CallExpression") {
    const own = tracer.trace(callee.object, [], tracer.root, false).flatMap((t) => methodOf(tracer, t, memberName(callee)) ?? []);
    if (own.length > 0 || !decidingNames(file.index).functions.has(memberName(callee))) return own;
  }
  return shapesOf(callee, file).flatMap((shape) => (call.type === "NewExpression" ? shape.construct : shape.call) ?? []);
}

function shapesOf(node: Node, { tracer }: FileAnalysis): NonNullable<ReturnType<typeof shapeOf>>[] {
  return tracer.trace(node, [], tracer.root, false).flatMap((t) => (t.origin.kind === "shape" ? (shapeOf(tracer, t.origin.shape) ?? []) : []));
}

// Object literals of a declared type

function byType(file: FileAnalysis): Decided[] {
  return typedLiterals(file.module, file.tracer, decidingNames(file.index).types).flatMap(({ node, shape }) => (shape.decides ? [ofObject(shape.decides, node)] : []));
}

// Configuration files

function byFile(file: FileAnalysis): Decided[] {
  const path = file.module.filename.replaceAll("\\", "/");
  const specs = file.index.configFiles.filter((c) => c.files.test(path));
  if (specs.length === 0) return [];
  const { named, whole } = exportsOf(file.module);
  return specs.flatMap(({ exports, decides: decisions }) => {
    const found = named.get(exports);
    const node = found?.kind === "local" ? found.node : exports === "default" ? whole : undefined;
    return node ? [ofObject(decisions, configured(node, file))] : [];
  });
}

/** Inside of `defineConfig(…)`, `withPlugins(…)` and what the tool calls: the object. */
function configured(node: Node, file: FileAnalysis, left = 6): Node {
  const { tracer } = file;
  if (left === 0) return node;
  for (const { origin } of tracer.trace(node, [], tracer.root, false)) {
    if (origin.kind === "object") return origin.node;
    if (origin.kind === "function" && isFunction(origin.node)) {
      const { body } = origin.node;
      if (body.type !== "BlockStatement") return configured(body, file, left - 1);
      const last = body.body.findLast((s) => s.type === "ReturnStatement");
      if (last?.type === "ReturnStatement" && last.argument) return configured(last.argument, file, left - 1);
    }
  }
  const at = unwrap(node);
  if (at.type === "CallExpression") {
    for (const argument of [...at.arguments].reverse()) {
      if (argument.type === "SpreadElement") continue;
      const inner = configured(argument, file, left - 1);
      if (inner.type === "ObjectExpression") return inner;
    }
    return configured(at.callee, file, left - 1);
  }
  return node;
}
