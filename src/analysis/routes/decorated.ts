import type { AST, ClassNode, FunctionNode, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { decoratorName, decoratorsOf } from "../../syntax/decorators.js";
import { isCall, keyName, memberName, nameOf, stringValue, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import type { FileAnalysis } from "../file.js";
import type { Way } from "./climb.js";
import type { Route } from "./route.js";

const VERB = /^(?:Get|Post|Put|Patch|Delete|All|Mutation|Query)$/i;
/** Decorators that describe, and do nothing. */
const DESCRIBES = /^(?:Api[A-Z]\w*|Controller|JsonController|RestController|Resolver|Injectable|Service|HttpCode|Header|Version|Inject|Swagger\w*|OpenAPI|Tags?|Summary|Response\w*|Status\w*)$/;
const FILES = 40;
const LEVELS = 6;

/** Methods of controllers: `@Post("orders") create()`. */
export function decoratedRoutes(file: FileAnalysis): Route[] {
  return file.nodes.functions.flatMap((fn) => {
    const method = fn.parent;
    if (method.type !== "MethodDefinition" || file.role(fn)?.spec.role !== "route") return [];
    const verb = decoratorsOf(method).find((d) => VERB.test(decoratorName(d)));
    const cls = method.parent.parent;
    return verb ? [made(file, fn, verb, decoratorsOf(method), cls)] : [];
  });
}

function made(file: FileAnalysis, fn: FunctionNode, verb: AST.Decorator, decorators: readonly AST.Decorator[], cls: ClassNode): Route {
  const all = [...decoratorsOf(cls), ...decorators];
  const path = [...decoratorsOf(cls).filter((d) => /Controller$/.test(decoratorName(d))), verb].map(pathOf).filter((p) => p !== "");
  let ways: readonly Way[] | undefined;
  const name = decoratorName(verb).toUpperCase();
  return {
    node: verb,
    method: name === "MUTATION" ? "POST" : name === "QUERY" ? "GET" : name,
    path: `/${path.join("/")}`.replace(/\/+/g, "/"),
    names: [nameOf(fn) ?? "", cls.id?.name ?? ""],
    handlers: [fn],
    read: true,
    guards: all.filter((d) => !VERB.test(decoratorName(d)) && !DESCRIBES.test(decoratorName(d))).flatMap((d) => guardsOf(d)),
    declared: false,
    ways: () => (ways ??= [globally(file)]),
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
function guardsOf(decorator: AST.Decorator): readonly Node[] {
  const { expression } = decorator;
  if (expression.type === "CallExpression" && /^Use\w+$/.test(decoratorName(decorator)) && expression.arguments.length > 0) return expression.arguments;
  return [expression];
}

/** What an application puts before all of its controllers: looked for in the files that import this one, up to the one that listens. */
function globally(file: FileAnalysis): Way {
  const guards: Node[] = [];
  let closed = false;
  const seen = new Set<string>();
  let level: readonly Module[] = [file.module];
  for (let i = 0; i < LEVELS && level.length > 0 && seen.size < FILES; i++) {
    const next: Module[] = [];
    for (const module of level) {
      if (seen.has(module.filename)) continue;
      seen.add(module.filename);
      closed = collect(module, guards) || closed;
      next.push(...file.importersOf(module));
    }
    level = next;
  }
  return { guards, path: "", closed };
}

/** Adds what the file applies to everything; tells whether it starts the server. */
function collect(module: Module, guards: Node[]): boolean {
  let listens = false;
  walk(module.ast, module.visitorKeys, (node) => {
    if (isCall(node)) {
      const callee = unwrap(node.callee);
      const name = callee.type === "MemberExpression" ? memberName(callee) : "";
      if (name === "listen") listens = true;
      // Global guards, and middlewares of a module.
      if (/^(?:useGlobalGuards|useGlobalInterceptors|apply)$/.test(name) || (name === "use" && node.arguments.length > 0)) guards.push(...node.arguments.filter((a) => stringValue(a) === undefined));
      if (/^(?:forRoot|forRootAsync|register|registerAsync)$/.test(name) && callee.type === "MemberExpression" && callee.object.type === "Identifier") guards.push(callee.object);
    } else if (node.type === "ObjectExpression") guards.push(...provided(node));
    return undefined;
  });
  return listens;
}

/** `{ provide: APP_GUARD, useClass: AuthGuard }` */
function provided(object: AST.ObjectExpression): Node[] {
  const at = (name: string): Node | undefined => object.properties.find((p): p is AST.Property => p.type === "Property" && keyName(p) === name)?.value;
  const token = at("provide");
  const given = at("useClass") ?? at("useExisting") ?? at("useFactory") ?? at("useValue");
  return token?.type === "Identifier" && /^APP_(?:GUARD|INTERCEPTOR)$/.test(token.name) && given ? [given] : [];
}
