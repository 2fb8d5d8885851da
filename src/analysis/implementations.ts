import type { AST, ClassNode, Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import type { World } from "../flow/engine.js";
import { exportNamesOf } from "../flow/exports.js";
import { decoratorName, decoratorsOf } from "../syntax/decorators.js";
import { isClass, memberName } from "../syntax/node.js";
import { importedNames, reexportedAs } from "./imported.js";

/** Files that are looked through for one declaration. */
const MOST_FILES = 24;
/** A type that more classes are written for is one of the application's own foundations and says nothing in particular. */
const MOST_CLASSES = 6;
/** Classes that stand in for the real one where nothing is served. */
const STAND_IN = /^(?:in_?memory|mock|fake|stub|dummy|test)|(?:in_?memory|mock|fake|stub|dummy)$/i;

/** How a class speaks of another declaration: by what it is written for, or by a decorator that names it. */
type Speaks = (cls: ClassNode, isNamed: (node: Node) => boolean) => boolean;

interface Ports {
  readonly world: World;
  /** Decorators of classes that handle what is sent to a bus, with the method that does. */
  readonly dispatched: ReadonlyMap<string, string>;
  /** Files that import a file and use the name. */
  readonly importersOf: (module: Module, name: string | undefined) => readonly Module[];
}

/** Classes of the project that are found by what they are written for, in whichever file. */
export class Implementations {
  readonly #known = new Map<Node, Map<string, readonly ClassNode[]>>();

  constructor(private readonly ports: Ports) {}

  /** Classes that implement an interface or extend an abstract class; none where they are too many to mean one. */
  of(declaration: Node): readonly ClassNode[] {
    return this.#remembered(declaration, "implements", (cls, isNamed) => isWrittenFor(cls, isNamed) && !STAND_IN.test(cls.id?.name ?? ""));
  }

  /** Classes that a decorator says handle what is sent as this class, with the method that does: `@QueryHandler(FindUsers)`. */
  handling(declaration: Node): readonly { readonly cls: ClassNode; readonly method: string }[] {
    const { dispatched } = this.ports;
    const method = (cls: ClassNode, isNamed: (node: Node) => boolean): string | undefined =>
      decoratorsOf(cls).flatMap((d) => (namesFirst(d, isNamed) ? [dispatched.get(decoratorName(d))] : []))[0];
    const found = this.#remembered(declaration, "handles", (cls, isNamed) => method(cls, isNamed) !== undefined);
    return found.map((cls) => ({ cls, method: method(cls, () => true) ?? "" }));
  }

  #remembered(declaration: Node, kind: string, speaks: Speaks): readonly ClassNode[] {
    const known = this.#known.get(declaration) ?? new Map<string, readonly ClassNode[]>();
    this.#known.set(declaration, known);
    const before = known.get(kind);
    if (before) return before;
    const found = this.#find(declaration, speaks);
    const classes = found.length <= MOST_CLASSES ? found : [];
    known.set(kind, classes);
    return classes;
  }

  #find(declaration: Node, speaks: Speaks): readonly ClassNode[] {
    const id = "id" in declaration ? declaration.id : undefined;
    if (id?.type !== "Identifier") return [];
    const home = this.ports.world.moduleOf(declaration);
    const found = new Set<ClassNode>(classesIn(home, id, speaks));
    const open = exportNamesOf(id, home).map((name) => ({ module: home, name }));
    const seen = new Set<string>();
    for (let next = open.pop(); next && seen.size < MOST_FILES; next = open.pop()) {
      const { module, name } = next;
      if (seen.has(`${module.filename}\0${name}`)) continue;
      seen.add(`${module.filename}\0${name}`);
      for (const importer of this.ports.importersOf(module, name === "default" ? undefined : name)) {
        for (const { imported, node } of importedNames(importer, module, this.ports.world)) {
          if (imported === name) for (const cls of classesIn(importer, node, speaks)) found.add(cls);
          else if (imported === "*") for (const cls of classesIn(importer, node, speaks, name)) found.add(cls);
        }
        open.push(...reexportedAs(name, importer, module, this.ports.world).map((again) => ({ module: importer, name: again })));
      }
    }
    return [...found];
  }
}

/** Classes at the top of a file that speak of a name there; `member`: of that member of it. */
function classesIn(module: Module, id: Node, speaks: Speaks, member?: string): ClassNode[] {
  const name = id.type === "Identifier" ? id.name : "";
  const isNamed = (node: Node): boolean =>
    member === undefined ? node.type === "Identifier" && node.name === name : node.type === "MemberExpression" && node.object.type === "Identifier" && node.object.name === name && memberName(node) === member;
  return module.ast.body.flatMap((statement) => {
    const declared = statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration" ? statement.declaration : statement;
    return declared && isClass(declared) && speaks(declared, isNamed) ? [declared] : [];
  });
}

function isWrittenFor(cls: ClassNode, isNamed: (node: Node) => boolean): boolean {
  if (cls.abstract) return false;
  return cls.implements.some(({ expression }) => isNamed(expression)) || (cls.superClass !== null && isNamed(cls.superClass));
}

function namesFirst({ expression }: AST.Decorator, isNamed: (node: Node) => boolean): boolean {
  const first = expression.type === "CallExpression" ? expression.arguments[0] : undefined;
  return first !== undefined && first.type !== "SpreadElement" && isNamed(first);
}
