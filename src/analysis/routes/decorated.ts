import type { AST, FunctionNode, Node } from "../../concepts/ast.js";
import type { DecoratedRoute, DecoratorsSpec } from "../../concepts/model.js";
import type { Module } from "../../concepts/module.js";
import { decoratorName, decoratorsOf } from "../../syntax/decorators.js";
import { isCall, keyName, memberName, nameOf, stringValue, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import type { FileAnalysis } from "../file.js";
import type { Way } from "./climb.js";
import type { Route } from "./route.js";

const VERBS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "ALL"]);
const FILES = 40;
const LEVELS = 6;

/** Methods of controllers: `@Post("orders") create()`. */
export function decoratedRoutes(file: FileAnalysis): Route[] {
  return file.nodes.functions.flatMap((fn) => {
    const role = file.role(fn);
    const method = fn.parent;
    if (method.type !== "MethodDefinition" || !role?.decorated || role.spec.role !== "route") return [];
    const { decorated: spec, model } = role;
    for (const decorator of decoratorsOf(method)) {
      const verb = verbOf(decorator, spec);
      if (verb !== undefined) return [made(file, { fn, method, decorator, verb, spec, decorators: model.decorators })];
    }
    return [];
  });
}

interface Found {
  readonly fn: FunctionNode;
  readonly method: AST.MethodDefinition;
  readonly decorator: AST.Decorator;
  /** The HTTP method. */
  readonly verb: string;
  readonly spec: DecoratedRoute;
  readonly decorators: DecoratorsSpec | undefined;
}

function verbOf(decorator: AST.Decorator, { methods, verbs }: DecoratedRoute): string | undefined {
  const name = decoratorName(decorator);
  if (!methods.includes(name)) return undefined;
  return verbs?.[name] ?? (VERBS.has(name.toUpperCase()) ? name.toUpperCase() : undefined);
}

function made(file: FileAnalysis, { fn, method, decorator, verb, spec, decorators }: Found): Route {
  const cls = method.parent.parent;
  const path = [...decoratorsOf(cls).filter((d) => spec.classes.includes(decoratorName(d))), decorator].map(pathOf).filter((p) => p !== "");
  const own = (name: string): boolean => spec.methods.includes(name) || spec.classes.includes(name);
  const others = [...decoratorsOf(cls), ...decoratorsOf(method)].filter((d) => !own(decoratorName(d)) && decorators?.inert.test(decoratorName(d)) !== true);
  let ways: readonly Way[] | undefined;
  return {
    node: decorator,
    method: verb,
    path: `/${path.join("/")}`.replace(/\/+/g, "/"),
    names: [nameOf(fn) ?? "", cls.id?.name ?? ""],
    handlers: [fn],
    read: true,
    guards: others.flatMap((d) => guardsOf(d, decorators)),
    declared: false,
    ways: () => (ways ??= [globally(file, decorators)]),
    kind: "decorated",
  };
}

function pathOf(decorator: AST.Decorator): string {
  const { expression } = decorator;
  const first = expression.type === "CallExpression" ? expression.arguments[0] : undefined;
  if (!first) return "";
  const object = unwrap(first);
  const property = object.type === "ObjectExpression" ? object.properties.find((p): p is AST.Property => p.type === "Property" && keyName(p) === "path") : undefined;
  return (stringValue(property?.value ?? first) ?? "").replace(/^\/|\/$/g, "");
}

/** `@UseGuards(A, B)` puts A and B before; any other decorator stands for itself. */
function guardsOf(decorator: AST.Decorator, decorators: DecoratorsSpec | undefined): readonly Node[] {
  const { expression } = decorator;
  if (expression.type === "CallExpression" && decorators?.before.includes(decoratorName(decorator)) === true && expression.arguments.length > 0) return expression.arguments;
  return [expression];
}

/** What an application puts before all of its controllers: looked for in the files that import this one, up to the one that listens. */
function globally(file: FileAnalysis, decorators: DecoratorsSpec | undefined): Way {
  const guards: Node[] = [];
  let closed = false;
  const seen = new Set<string>();
  let level: readonly Module[] = [file.module];
  for (let i = 0; i < LEVELS && level.length > 0 && seen.size < FILES; i++) {
    const next: Module[] = [];
    for (const module of level) {
      if (seen.has(module.filename)) continue;
      seen.add(module.filename);
      closed = collect(file, module, decorators?.global, guards) || closed;
      collectParts(file, module, decorators?.global, guards, seen, LEVELS);
      next.push(...file.importersOf(module));
    }
    level = next;
  }
  return { guards, path: "", closed };
}

/** Adds what a file applies to everything; tells whether it starts the server. */
function collect(file: FileAnalysis, module: Module, global: DecoratorsSpec["global"], guards: Node[]): boolean {
  const { applies, serves } = file.index.routing;
  let listens = false;
  walk(module.ast, module.visitorKeys, (node) => {
    if (node.type === "ObjectExpression") guards.push(...provided(node, global?.tokens ?? []));
    if (!isCall(node)) return undefined;
    const callee = unwrap(node.callee);
    if (callee.type !== "MemberExpression") return undefined;
    const name = memberName(callee);
    if (serves.has(name)) listens = true;
    if (global?.methods.includes(name) === true || applies.get(name) === "later") guards.push(...node.arguments.filter((a) => stringValue(a) === undefined));
    if (global?.modules.includes(name) === true && callee.object.type === "Identifier") guards.push(callee.object);
    return undefined;
  });
  return listens;
}

/** What the parts of a part provide for everything: `@Module({ imports: [AuthModule] })`. */
function collectParts(file: FileAnalysis, module: Module, global: DecoratorsSpec["global"], guards: Node[], seen: Set<string>, left: number): void {
  const { parts, tokens = [] } = global ?? {};
  if (parts === undefined || left === 0) return;
  for (const statement of module.ast.body) {
    const cls = statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration" ? statement.declaration : statement;
    for (const { expression } of cls?.type === "ClassDeclaration" ? decoratorsOf(cls) : []) {
      const options = expression.type === "CallExpression" ? expression.arguments[0] : undefined;
      for (const { origin } of options ? file.tracer.trace(options, [parts, "*"], file.tracer.root, false) : []) {
        const inner = origin.kind === "class" ? file.tracer.world.moduleOf(origin.node) : undefined;
        if (!inner || seen.has(inner.filename) || seen.size >= FILES) continue;
        seen.add(inner.filename);
        walk(inner.ast, inner.visitorKeys, (node) => {
          if (node.type === "ObjectExpression") guards.push(...provided(node, tokens));
          return undefined;
        });
        collectParts(file, inner, global, guards, seen, left - 1);
      }
    }
  }
}

/** `{ provide: APP_GUARD, useClass: AuthGuard }` */
function provided(object: AST.ObjectExpression, tokens: readonly string[]): Node[] {
  const values = object.properties.flatMap((p) => (p.type === "Property" ? [p.value] : []));
  const isToken = (value: Node): boolean => value.type === "Identifier" && tokens.includes(value.name);
  return values.some(isToken) ? values.filter((value) => !isToken(value)) : [];
}
