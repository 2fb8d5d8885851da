import type { AST, CallNode, ClassNode, FunctionNode, Node } from "../concepts/ast.js";
import type { DecoratedRoute, FileRoute, FrameworkModel, HandlerConvention, HandlerPlace, HandlerSpec, Method, Yield } from "../concepts/model.js";
import type { Module } from "../concepts/module.js";
import type { Path } from "../concepts/origin.js";
import type { Engine, Given, Role } from "../flow/engine.js";
import { returnsOf } from "../flow/functions.js";
import { methodOf, shapeOf } from "../flow/library.js";
import { byProgram, receivers } from "../flow/program.js";
import { variableOf } from "../flow/scopes.js";
import { typed } from "../flow/types.js";
import { isRequireCall } from "../syntax/imports.js";
import { decoratorName, decoratorsOf } from "../syntax/decorators.js";
import { isFunction, keyName, memberName, stringValue, unwrap } from "../syntax/node.js";
import { bodyValidatedByPipe, bodyValidatedByType } from "./decorated.js";
import type { ModelIndex, Of } from "./knowledge.js";
import { memberUses } from "./members.js";
import { usesOf, type Use } from "./uses.js";
import { speaksOf, vocabulary } from "./vocabulary.js";

/** A role with how it came about. */
export interface HandlerRole extends Role {
  readonly model: FrameworkModel;
  /** The registering call, when one is in sight. */
  readonly registration: { readonly call: CallNode; readonly method: Method; readonly index: number } | undefined;
  /** The arm of the model that made it a handler, when it is a method of a decorated class or an export. */
  readonly decorated: DecoratedRoute | undefined;
  readonly file: FileRoute | undefined;
  /** The return value does not answer: the method took the response itself. */
  readonly manual: boolean;
}

/** Files whose exports a framework calls: asked once per file. */
export interface FileFacts {
  hasDependency(node: Node, names: readonly string[]): boolean;
}

/** Finds out how frameworks call a function: by registration, decorator, file, declared type or the form of its parameters. */
export class Roles {
  readonly #known = new Map<FunctionNode, HandlerRole | null>();

  constructor(
    readonly index: ModelIndex,
    readonly engine: () => Engine,
    readonly facts: FileFacts,
  ) {}

  of(fn: FunctionNode): HandlerRole | undefined {
    const known = this.#known.get(fn);
    if (known !== undefined) return known ?? undefined;
    // Asked again while it is being found out: not by this way.
    this.#known.set(fn, null);
    const role = this.#find(fn);
    this.#known.set(fn, role ?? null);
    return role;
  }

  #find(fn: FunctionNode): HandlerRole | undefined {
    const decorated = this.#decorated(fn);
    if (decorated) return decorated;
    const uses = usesOf(fn, this.engine().world);
    for (const use of uses) {
      const found = use.kind === "argument" ? this.#registered(fn, use) : undefined;
      if (found) return found;
    }
    return this.#byFile(fn, uses) ?? this.#byDeclaredType(fn) ?? this.#byConvention(fn);
  }

  // Registrations

  #registered(fn: FunctionNode, use: Extract<Use, { kind: "argument" }>): HandlerRole | undefined {
    for (const { method, shape } of this.#methods(use.call)) {
      for (const place of method.handlers ?? []) {
        if (!placed(place, use, fn)) continue;
        if (place.when && !place.when.is.includes(stringValue(use.call.arguments[place.when.arg]) ?? "")) continue;
        const handler = this.index.handler(shape, place.handler);
        if (handler) return this.#role(fn, handler, false, { call: use.call, method, index: use.index });
      }
    }
    return undefined;
  }

  /** What a call means to the models: a method of its receiver, a function or a constructor. */
  #methods(call: CallNode): { method: Method; shape: string }[] {
    const engine = this.engine();
    const callee = unwrap(call.callee);
    // `http.createServer(listener)`: a function of a module that was imported whole.
    const ofModule = callee.type === "MemberExpression" && isWholeModule(callee.object, engine.world.moduleOf(call));
    if (callee.type === "MemberExpression" && call.type === "CallExpression" && !ofModule && !this.index.handlerMethods.has(memberName(callee))) return [];
    const shapeId = (t: { kind: string; shape?: string; query?: { chain: string | undefined } }): string => (t.kind === "shape" ? (t.shape ?? "") : (t.query?.chain ?? ""));
    if (callee.type === "MemberExpression" && call.type === "CallExpression") {
      const name = memberName(callee);
      const found = receivers(engine, callee.object, engine.root).trails.flatMap((t) => {
        const method = methodOf(engine, t, name);
        return method ? [{ method, shape: shapeId(t.origin) }] : [];
      });
      if (found.length > 0 || !ofModule) return found;
    }
    return engine.trace(callee, [], engine.root, false).flatMap((t) => {
      if (t.origin.kind !== "shape") return [];
      const shape = shapeOf(engine, t.origin.shape);
      const method = call.type === "NewExpression" ? shape?.construct : shape?.call;
      return method ? [{ method, shape: t.origin.shape }] : [];
    });
  }

  // Files

  #byFile(fn: FunctionNode, uses: readonly Use[]): HandlerRole | undefined {
    const module = this.engine().world.moduleOf(fn);
    const file = module.filename.replaceAll("\\", "/");
    const exported = uses.flatMap((u) => (u.kind === "export" ? [u] : []));
    const exportedAs = exported.map((u) => u.names);
    const wrapped = exported.length > 0 && exported.every((u) => u.wrapped);
    for (const { framework, spec } of this.index.fileRoutes) {
      const inner = spec.directive !== undefined && ownDirective(fn) === spec.directive;
      if (exportedAs.length === 0 && !inner) continue;
      if (spec.files && !spec.files.test(file)) continue;
      if (spec.directive !== undefined && !inner && !module.ast.body.some((s) => isDirective(s, spec.directive ?? ""))) continue;
      const names = inner ? ["*"] : exportedAs.map((n) => n.join("."));
      const handlerName = names.map((n) => matching(spec.exports, n)).find((h) => h !== undefined);
      if (handlerName === undefined) continue;
      if (spec.dependency && !this.facts.hasDependency(fn, spec.dependency)) continue;
      const handler = framework.handlers[handlerName];
      if (!handler) continue;
      const role = { ...this.#role(fn, { framework, spec: handler }, false, undefined), file: spec };
      // What a wrapper hands on in place of the bare values that came in, only the wrapper knows.
      if (!wrapped) return role;
      for (const use of uses) if (use.kind === "argument") this.#dress(use.call, role);
      return { ...role, wrapped, params: spec.directive === undefined || inner ? role.params : [] };
    }
    return undefined;
  }

  /** What a wrapper that can be read gives in place of a handler, also through another wrapper, is what the framework calls. */
  #dress(call: CallNode, role: HandlerRole): void {
    const engine = this.engine();
    for (const { origin } of engine.trace(call.callee, [], engine.root, false)) {
      if (origin.kind !== "function") continue;
      for (const value of returnsOf(origin.node, engine)) {
        const at = unwrap(value);
        const made = at.type === "CallExpression" ? at.arguments.filter((a): a is typeof a & FunctionNode => isFunction(a)) : [at].filter(isFunction);
        for (const fn of made) if (!this.#known.get(fn)) this.#known.set(fn, role);
      }
    }
  }

  // Declared types: `const show: RequestHandler = (req, res) => …`

  #byDeclaredType(fn: FunctionNode): HandlerRole | undefined {
    const declarator = fn.parent.type === "VariableDeclarator" ? fn.parent : undefined;
    const annotation = declarator?.id.type === "Identifier" ? declarator.id.typeAnnotation?.typeAnnotation : undefined;
    if (!annotation) return undefined;
    const engine = this.engine();
    const shapes = typed(engine, annotation, [], engine.root, false) ?? byProgram(engine, declarator?.id ?? fn, [], engine.root, false);
    for (const t of shapes ?? []) {
      if (t.origin.kind !== "shape" || !t.origin.shape.startsWith("handler.")) continue;
      const handler = this.index.handler("", t.origin.shape.slice("handler.".length));
      if (handler) return this.#role(fn, handler, false, undefined);
    }
    return undefined;
  }

  // Conventions

  #byConvention(fn: FunctionNode): HandlerRole | undefined {
    let later: Of<HandlerConvention> | undefined;
    for (const convention of this.index.conventions) {
      if (!this.#fits(fn, convention)) continue;
      const { packages, companions } = convention.framework;
      const names = [...packages, ...(companions ?? []).flatMap((c) => c.packages)].filter((p) => !p.includes("*"));
      if (this.facts.hasDependency(fn, names)) return this.#conventional(fn, convention);
      later ??= convention;
    }
    return later && this.#conventional(fn, later);
  }

  #conventional(fn: FunctionNode, { framework, spec }: Of<HandlerConvention>): HandlerRole | undefined {
    const handler = framework.handlers[spec.handler];
    return handler && this.#role(fn, { framework, spec: handler }, true, undefined);
  }

  #fits(fn: FunctionNode, { framework, spec }: Of<HandlerConvention>): boolean {
    if (spec.within) return isWithin(fn, spec.within);
    if (fn.params.length !== spec.params.length) return false;
    const parameters = fn.params.map(bare);
    let customary = 0;
    for (const [i, pattern] of spec.params.entries()) {
      const parameter = parameters[i];
      if (parameter?.type === "Identifier") {
        if (this.#annotated(parameter, framework, spec.types?.[i] ?? [])) customary++;
        else if (!pattern.test(parameter.name)) return false;
        else customary++;
        // A type of some other library or of the project says what it is.
        if (isOtherwiseTyped(parameter, spec.types?.[i] ?? [])) return false;
      } else if (parameter?.type !== "ObjectPattern" || spec.uses[i] === undefined) return false;
    }
    if (customary === 0) return false;
    if (Object.keys(spec.types ?? {}).some((i) => this.#annotated(parameters[Number(i)], framework, spec.types?.[Number(i)] ?? []))) return true;
    return Object.entries(spec.uses).every(([i, members]) => {
      const parameter = parameters[Number(i)];
      return parameter !== undefined && memberUses(parameter, this.engine().world).some((m) => members.includes(m));
    });
  }

  /** `(app: FastifyInstance)`: annotated with one of these types of the framework's packages. */
  #annotated(parameter: Node | undefined, framework: FrameworkModel, names: readonly string[]): boolean {
    const name = typeNameOf(parameter);
    if (name === undefined || !names.includes(name)) return false;
    const module = this.engine().world.moduleOf(parameter as Node);
    return module.ast.body.some((s) => s.type === "ImportDeclaration" && framework.packages.some((p) => matchesPackage(p, s.source.value)) && s.specifiers.some((i) => i.local.name === name));
  }

  // Decorators

  #decorated(fn: FunctionNode): HandlerRole | undefined {
    const method = fn.parent;
    if (method.type !== "MethodDefinition" || method.kind === "constructor") return undefined;
    const cls = method.parent.parent;
    for (const { framework, spec } of this.index.decorated) {
      if (!belongs(cls, spec) || !this.#importedFrom(cls, framework, spec)) continue;
      const named = decoratorsOf(method).some((d) => spec.methods.includes(decoratorName(d))) || (spec.names ?? []).some((n) => n === keyName(method) || (n === "*" && method.accessibility !== "private" && method.accessibility !== "protected"));
      const handler = framework.handlers[spec.handler];
      if (!named || !handler) continue;
      const piped = bodyValidatedByPipe(this.engine(), method, framework);
      const params = fn.params.map((p, i) => this.#decoratedParameter(p, i, spec, piped));
      const manual = fn.params.some((p) => decoratorsOf(p).some((d) => spec.manual?.decorators.includes(decoratorName(d)) === true && !hasOption(d, spec.manual.unless)));
      return { params, byConvention: false, spec: handler, framework: framework.id, model: framework, registration: undefined, decorated: spec, file: undefined, manual };
    }
    return undefined;
  }

  /** Libraries share the names of decorators: the one used here must not come from another package. */
  #importedFrom(cls: ClassNode, framework: FrameworkModel, spec: DecoratedRoute): boolean {
    const names = new Set(decoratorsOf(cls).map(decoratorName).filter((n) => spec.classes.includes(n)));
    if (names.size === 0) return true;
    const module = this.engine().world.moduleOf(cls);
    for (const statement of module.ast.body) {
      if (statement.type !== "ImportDeclaration" || !statement.specifiers.some((i) => names.has(i.local.name))) continue;
      const source = statement.source.value;
      const own = [...framework.packages, ...(framework.companions ?? []).flatMap((c) => c.packages)];
      return own.some((p) => matchesPackage(p, source)) || this.engine().world.resolve(module, source).kind !== "package";
    }
    return true;
  }

  #decoratedParameter(parameter: Node, index: number, spec: DecoratedRoute, piped: boolean): Given | null {
    for (const decorator of decoratorsOf(parameter)) {
      const value = spec.params[decoratorName(decorator)];
      if (value === undefined) continue;
      const validated = typeof value === "object" && "request" in value && (piped || bodyValidatedByType(this.engine(), this.index, parameter, decorator));
      return { value: validated ? { validated: true } : value, path: pathOf(decorator) };
    }
    const plain = spec.undecorated?.[index];
    return plain ? { value: plain, path: [] } : null;
  }

  #role(fn: FunctionNode, { framework, spec }: Of<HandlerSpec>, byConvention: boolean, registration: HandlerRole["registration"]): HandlerRole {
    const params: readonly (Yield | null)[] = spec.byArity?.[fn.params.length] ?? spec.params;
    const given = params.map((value): Given | null => (value === null ? null : { value, path: [] }));
    return { params: given, byConvention, spec, framework: framework.id, model: framework, registration, decorated: undefined, file: undefined, manual: false };
  }
}

function placed(place: HandlerPlace, use: Extract<Use, { kind: "argument" }>, fn: FunctionNode): boolean {
  const { arg, path = [], rest = false } = place.at;
  const at = arg < 0 ? use.call.arguments.length + arg : arg;
  if (rest ? use.index < at : use.index !== at) return false;
  if (path.length === 0) return use.path.every((p) => p === "*") && isFunction(fn);
  return path.length === use.path.length && path.every((p, i) => p === "*" || p === use.path[i]);
}

/** Exact name first, then patterns with `*` for one step. */
function matching(names: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(names, name)) return names[name];
  for (const [pattern, handler] of Object.entries(names)) {
    if (!pattern.includes("*")) continue;
    const parts = pattern.split(".");
    const given = name.split(".");
    if (parts.length === given.length && parts.every((p, i) => p === "*" || p === given[i])) return handler;
  }
  return undefined;
}

function isDirective(statement: Node, text: string): boolean {
  return statement.type === "ExpressionStatement" && stringValue(statement.expression) === text;
}

function ownDirective(fn: FunctionNode): string | undefined {
  const first = fn.body.type === "BlockStatement" ? fn.body.body[0] : undefined;
  return first?.type === "ExpressionStatement" ? stringValue(first.expression) : undefined;
}

/** A route written as an object: `{ method: "POST", path: "/", config: { handler: function (request, reply) {} } }`. */
function isWithin(fn: FunctionNode, { property, beside }: NonNullable<HandlerConvention["within"]>): boolean {
  if (fn.parent.type !== "Property" || keyName(fn.parent) !== property) return false;
  let object: Node | undefined = fn.parent.parent;
  for (let i = 0; i < 2 && object?.type === "ObjectExpression"; i++) {
    const names = object.properties.flatMap((p) => (p.type === "Property" ? [keyName(p)] : []));
    if (beside.every((n) => names.includes(n))) return true;
    object = object.parent.type === "Property" ? object.parent.parent : undefined;
  }
  return false;
}

function matchesPackage(pattern: string, specifier: string): boolean {
  return pattern.endsWith("*") ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern || specifier.startsWith(`${pattern}/`);
}

function typeNameOf(parameter: Node | undefined): string | undefined {
  const type = parameter && "typeAnnotation" in parameter ? (parameter.typeAnnotation as AST.TSTypeAnnotation | undefined)?.typeAnnotation : undefined;
  return type?.type === "TSTypeReference" && type.typeName.type === "Identifier" ? type.typeName.name : undefined;
}

/** Component properties, pages of test runners, refinement contexts: a declared type that does not speak of requests. */
function isOtherwiseTyped(parameter: Node, own: readonly string[]): boolean {
  const name = typeNameOf(parameter);
  return name !== undefined && !own.includes(name) && !/req|res|reply|ctx|context|event|handler|next|http|error|exception|any|unknown/i.test(name) && !speaksOf(vocabulary().frameworks, name);
}

function bare(parameter: Node | undefined): Node | undefined {
  return parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
}

function belongs(cls: AST.ClassDeclaration | AST.ClassExpression, spec: DecoratedRoute): boolean {
  if (spec.classes.length === 0 && !spec.bases) return true;
  if (decoratorsOf(cls).some((d) => spec.classes.includes(decoratorName(d)))) return true;
  const bases = [cls.superClass, ...implementedBy(cls).map((i) => i.expression)].flatMap((b) => (b?.type === "Identifier" ? [b.name] : []));
  return (spec.bases ?? []).some((b) => bases.includes(b));
}

/** `@Body("email")` gives one property. */
function pathOf(decorator: AST.Decorator): Path {
  const name = decorator.expression.type === "CallExpression" ? stringValue(decorator.expression.arguments[0]) : undefined;
  return name === undefined ? [] : [name];
}

function hasOption(decorator: AST.Decorator, option: string): boolean {
  const argument = decorator.expression.type === "CallExpression" ? decorator.expression.arguments[0] : undefined;
  return argument?.type === "ObjectExpression" && argument.properties.some((p) => p.type === "Property" && keyName(p) === option);
}

/** Parsers of JavaScript leave the list out. */
function implementedBy(cls: AST.ClassDeclaration | AST.ClassExpression): AST.ClassDeclaration["implements"] {
  return (cls as { implements?: AST.ClassDeclaration["implements"] }).implements ?? [];
}

function isWholeModule(node: Node, module: Module): boolean {
  const at = unwrap(node);
  const definition = at.type === "Identifier" ? variableOf(at, module)?.defs[0] : undefined;
  if (definition?.type === "ImportBinding") return definition.node.type !== "ImportSpecifier";
  const declarator = definition?.node as Node | undefined;
  const init = declarator?.type === "VariableDeclarator" && declarator.init ? unwrap(declarator.init) : undefined;
  return isRequireCall(init);
}
