import type { AST, CallNode, ClassNode, FunctionNode, Node } from "../../concepts/ast.js";
import type { Module, Variable } from "../../concepts/module.js";
import type { Path } from "../../concepts/origin.js";
import { exportsOf } from "../../flow/exports.js";
import { variableOf } from "../../flow/scopes.js";
import { requiredFrom } from "../../syntax/imports.js";
import { enclosingFunction, isCall, isFunction, keyName, memberChain, memberName, stringValue, unwrap, wrapped } from "../../syntax/node.js";
import { bindingIn } from "../../syntax/patterns.js";
import { walk } from "../../syntax/walk.js";
import type { FileView } from "../view.js";

/** What is done with a value somewhere in the project. */
export type Occurrence =
  /** One of its methods is called. */
  | { readonly kind: "method"; readonly call: CallNode; readonly name: string }
  /** The value itself is called. */
  | { readonly kind: "called"; readonly call: CallNode }
  /** Handed to a call: the value stands at `path` in the argument. */
  | { readonly kind: "argument"; readonly call: CallNode; readonly index: number; readonly path: Path }
  /** Given to code that was not read. */
  | { readonly kind: "lost"; readonly node: Node };

/** A generated server registers thousands of routes on one app. */
const MOST = 20_000;

/** Follows a value forwards: through names, results, objects, exports and the files that import it. */
export class Occurrences {
  readonly #out: Occurrence[] = [];
  readonly #seen = new Set<Node>();
  #lost = false;
  /** Files that import what is exported were found. */
  imported = false;
  exported = false;

  constructor(readonly file: FileView) {}

  static ofVariable(file: FileView, variable: Variable, module: Module): Occurrences {
    const made = new Occurrences(file);
    made.#variable(variable, module, []);
    return made;
  }

  static ofFunction(file: FileView, fn: FunctionNode): Occurrences {
    const made = new Occurrences(file);
    made.#function(fn, []);
    return made;
  }

  static ofExpression(file: FileView, node: Node): Occurrences {
    const made = new Occurrences(file);
    made.#follow(node, []);
    return made;
  }

  /** A field of a class, in the class and on what is made of it. */
  static ofField(file: FileView, cls: ClassNode | undefined, name: string): Occurrences {
    const made = new Occurrences(file);
    if (!cls) return made;
    const module = made.#moduleOf(cls);
    walk(cls, module.visitorKeys, (node) => {
      if (node.type === "MemberExpression" && node.object.type === "ThisExpression" && memberName(node) === name) made.#follow(node, []);
      return undefined;
    });
    const variable = cls.id ? variableOf(cls.id, module) : undefined;
    const instances = new Occurrences(file);
    if (variable) instances.#variable(variable, module, []);
    if (cls.parent.type === "ExportDefaultDeclaration") instances.#exported(module, ["default"]);
    for (const o of instances.all) if (o.kind === "called") made.#follow(o.call, [name]);
    made.exported ||= instances.exported;
    made.imported ||= instances.imported;
    return made;
  }

  get all(): readonly Occurrence[] {
    return this.#out;
  }

  get lost(): boolean {
    return this.#lost || this.#out.length >= MOST;
  }

  #moduleOf(node: Node): Module {
    return this.file.tracer.world.moduleOf(node);
  }

  #variable(variable: Variable, module: Module, path: Path): void {
    for (const reference of variable.references) if (reference.isRead()) this.#follow(reference.identifier, path);
    for (const [name, e] of exportsOf(module).named) if (e.kind === "local" && variableOf(e.node, module) === variable) this.#exported(module, [name, ...path]);
  }

  /** A function's value: its name, or the place where it is written. */
  #function(fn: FunctionNode, path: Path): void {
    if (fn.type !== "FunctionDeclaration") {
      this.#follow(fn, path);
      return;
    }
    const module = this.#moduleOf(fn);
    const variable = fn.id ? variableOf(fn.id, module) : undefined;
    if (variable) this.#variable(variable, module, path);
    if (fn.parent.type === "ExportDefaultDeclaration") this.#exported(module, ["default", ...path]);
  }

  #follow(node: Node, path: Path): void {
    const at = wrapped(node);
    if (this.#seen.has(at) || this.#out.length >= MOST) return;
    this.#seen.add(at);
    const parent = at.parent;
    switch (parent?.type) {
      case "MemberExpression":
        if (parent.object === at) this.#member(parent, path);
        return;
      case "CallExpression":
      case "NewExpression":
        this.#inCall(parent, at, path);
        return;
      case "VariableDeclarator":
        if (parent.init === at) this.#bound(parent.id, path);
        return;
      case "AssignmentExpression":
        if (parent.right === at) this.#assigned(parent, path);
        return;
      case "Property":
        if (parent.parent.type === "ObjectExpression" && parent.value === at) this.#follow(parent.parent, [keyName(parent), ...path]);
        return;
      case "AwaitExpression":
      case "ConditionalExpression":
      case "LogicalExpression":
        this.#follow(parent, path);
        return;
      case "ArrowFunctionExpression":
        if (parent.body === at) this.#result(parent, path);
        return;
      case "ReturnStatement": {
        const fn = enclosingFunction(parent);
        if (fn) this.#result(fn, path);
        return;
      }
      case "ExportDefaultDeclaration":
        this.#exported(this.#moduleOf(parent), ["default", ...path]);
        return;
      case "ArrayExpression":
        this.#follow(parent, ["*", ...path]);
        return;
      case "ForOfStatement":
        if (parent.right === at && path[0] === "*") this.#bound(parent.left.type === "VariableDeclaration" ? parent.left.declarations[0].id : parent.left, path.slice(1));
        return;
      case "SpreadElement":
      case "PropertyDefinition":
        this.#give(at);
        return;
      default:
    }
  }

  #member(member: AST.MemberExpression, path: Path): void {
    const name = memberName(member);
    const [first, ...rest] = path;
    if (first === "*" && /^(?:forEach|map)$/.test(name)) {
      const call = wrapped(member).parent;
      const callback = isCall(call) ? call.arguments[0] : undefined;
      if (isFunction(callback)) this.intoParameter(callback, 0, rest);
      return;
    }
    if (first !== undefined) {
      if (first === name || name === "*") this.#follow(member, rest);
      return;
    }
    const outer = wrapped(member);
    const call = outer.parent;
    if (!isCall(call) || call.callee !== outer) return;
    if (name === "bind") {
      this.#follow(call, path);
      return;
    }
    this.#out.push({ kind: "method", call, name });
    // `router.routes()`, `app.use(a).use(b)`: the result stands for the value.
    if (this.file.index.routing.passes.has(name)) this.#follow(call, path);
  }

  #inCall(call: CallNode, at: Node, path: Path): void {
    if (call.callee === at) {
      if (path.length === 0) this.#out.push({ kind: "called", call });
      return;
    }
    const index = (call.arguments as readonly Node[]).indexOf(at);
    this.#out.push({ kind: "argument", call, index, path });
  }

  #bound(pattern: Node, path: Path): void {
    if (pattern.type === "Identifier") {
      const variable = variableOf(pattern, this.#moduleOf(pattern));
      if (variable) this.#variable(variable, this.#moduleOf(pattern), path);
      return;
    }
    for (const { variable, rest } of boundAt(pattern, path, this.#moduleOf(pattern))) this.#variable(variable, this.#moduleOf(pattern), rest);
  }

  /** The value arrives in a function as an argument. */
  intoParameter(fn: FunctionNode, index: number, path: Path): void {
    const parameter = fn.params[index];
    if (parameter) this.#bound(parameter.type === "AssignmentPattern" ? parameter.left : parameter, path);
  }

  #assigned({ left }: AST.AssignmentExpression, path: Path): void {
    if (left.type === "Identifier") {
      this.#bound(left, path);
      return;
    }
    const { root, names } = left.type === "MemberExpression" ? memberChain(left) : { root: left, names: [] };
    const name = root.type === "Identifier" ? root.name : "";
    const inside = name === "module" && names[0] === "exports" ? names.slice(1) : name === "exports" ? names : undefined;
    if (inside) this.#exported(this.#moduleOf(left), [...(inside.length > 0 ? inside : ["module.exports"]), ...path]);
    else this.#give(left);
  }

  #give(node: Node): void {
    this.#lost = true;
    this.#out.push({ kind: "lost", node });
  }

  /** What a function returns is what its calls are. */
  #result(fn: FunctionNode, path: Path): void {
    const calls = Occurrences.ofFunction(this.file, fn);
    this.exported ||= calls.exported;
    this.imported ||= calls.imported;
    for (const o of calls.all) if (o.kind === "called") this.#follow(o.call, path);
  }

  #exported(module: Module, names: Path): void {
    this.exported = true;
    const [name, ...path] = names;
    for (const importer of this.file.importersOf(module)) this.#inImporter(importer, module, name ?? "default", path);
  }

  #inImporter(importer: Module, module: Module, name: string, path: Path): void {
    walk(importer.ast, importer.visitorKeys, (node) => {
      if (node.type === "ImportDeclaration" || node.type === "ExportNamedDeclaration" || node.type === "ExportAllDeclaration") {
        if (!node.source || !this.#leadsTo(importer, node.source.value, module)) return undefined;
        this.imported = true;
        if (node.type === "ImportDeclaration") this.#specifiers(node, importer, name, path);
        else this.#passedOn(node, importer, name, path);
      } else if (node.type === "CallExpression" || node.type === "ImportExpression") {
        const specifier = node.type === "ImportExpression" ? stringValue(node.source) : requiredFrom(node);
        if (specifier === undefined || !this.#leadsTo(importer, specifier, module)) return undefined;
        this.imported = true;
        this.#follow(node, name === "module.exports" ? path : [name, ...path]);
        if (name === "default") this.#follow(node, path);
      }
      return undefined;
    });
  }

  #leadsTo(from: Module, specifier: string, module: Module): boolean {
    const target = this.file.tracer.world.resolve(from, specifier);
    return target.kind === "module" && target.module.filename === module.filename;
  }

  #specifiers(node: AST.ImportDeclaration, importer: Module, name: string, path: Path): void {
    for (const s of node.specifiers) {
      const wanted = s.type === "ImportDefaultSpecifier" ? "default" : s.type === "ImportNamespaceSpecifier" ? "*" : s.imported.type === "Identifier" ? s.imported.name : s.imported.value;
      const whole = name === "module.exports";
      const inside = wanted === "*" ? (whole ? path : [name, ...path]) : wanted === name || (whole && wanted === "default") ? path : whole && path[0] === wanted ? path.slice(1) : undefined;
      const variable = inside && variableOf(s.local, importer);
      if (inside && variable) this.#variable(variable, importer, inside);
    }
  }

  /** `export { router } from "./router"`, `export * from …` */
  #passedOn(node: AST.ExportAllDeclaration | AST.ExportNamedDeclaration, importer: Module, name: string, path: Path): void {
    if (node.type === "ExportAllDeclaration") {
      this.#exported(importer, [...(node.exported?.type === "Identifier" ? [node.exported.name] : []), name, ...path]);
      return;
    }
    for (const s of node.specifiers) {
      const local = s.local.type === "Identifier" ? s.local.name : s.local.value;
      if (local === name) this.#exported(importer, [s.exported.type === "Identifier" ? s.exported.name : s.exported.value, ...path]);
    }
  }
}

/** The names that a pattern gives to what stands at a path of the value. */
function boundAt(pattern: Node, path: Path, module: Module): { variable: Variable; rest: Path }[] {
  const out: { variable: Variable; rest: Path }[] = [];
  walk(pattern, module.visitorKeys, (node) => {
    if (node.type !== "Identifier" || isFunction(node.parent)) return undefined;
    const binding = bindingIn(pattern, node);
    const variable = binding && variableOf(node, module);
    if (!variable || binding.path.length > path.length || !binding.path.every((name, i) => name === path[i])) return undefined;
    out.push({ variable, rest: path.slice(binding.path.length) });
    return undefined;
  });
  return out;
}

/** The function that a called expression is, when the project holds it. */
export function functionsAt(file: FileView, node: Node): FunctionNode[] {
  return file.tracer.trace(unwrap(node), [], file.tracer.root, false).flatMap((t) => (t.origin.kind === "function" ? [t.origin.node] : []));
}
