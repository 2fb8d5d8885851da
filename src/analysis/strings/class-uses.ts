import type { ClassNode, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { exportNamesOf } from "../../flow/exports.js";
import { variableOf } from "../../flow/scopes.js";
import { decoratorName, decoratorsOf } from "../../syntax/decorators.js";
import { isClass, memberName } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import { importedNames, reexportedAs } from "../imported.js";

const MOST_STEPS = 120;

/** Follows classes forwards: from where their properties are declared to the parameter that takes a request body of the class. */
export class ClassUses {
  readonly #known = new Map<ClassNode, boolean>();
  readonly #bodyDecorators: ReadonlySet<string>;
  readonly #inputs: ReadonlySet<string>;
  #left = 0;

  constructor(readonly file: FileAnalysis) {
    this.#inputs = new Set(file.index.models.flatMap((m) => (m.kind === "framework" ? (m.inputClasses ?? []) : [])));
    const given = file.index.decorated.flatMap(({ spec }) => Object.entries(spec.params));
    this.#bodyDecorators = new Set(given.flatMap(([name, value]) => (typeof value === "object" && "request" in value && value.request === "body" ? [name] : [])));
  }

  /** Is a request body turned into this class, one that extends it, or one that holds it? */
  reaches(cls: Node | undefined): boolean {
    this.#left = MOST_STEPS;
    return cls !== undefined && isClass(cls) && this.#from(cls);
  }

  #from(cls: ClassNode): boolean {
    const known = this.#known.get(cls);
    if (known !== undefined) return known;
    this.#known.set(cls, false);
    const found = decoratorsOf(cls).some((d) => this.#inputs.has(decoratorName(d))) || (cls.id !== null && this.#named(cls.id));
    this.#known.set(cls, found);
    return found;
  }

  #named(id: Node): boolean {
    if (this.#left-- <= 0) return false;
    const { world } = this.file.tracer;
    const module = world.moduleOf(id);
    const variable = variableOf(id, module);
    if (variable?.references.some((r) => this.#use(r.identifier)) === true) return true;
    return exportNamesOf(id, module).some((name) => this.#exported(name, module));
  }

  #exported(name: string, module: Module): boolean {
    if (this.#left-- <= 0) return false;
    return this.file.importersOf(module, name === "default" ? undefined : name).some((importer) => {
      const used = importedNames(importer, module, this.file.tracer.world).some(({ imported, node }) => (imported === "*" ? this.#member(node, name, importer) : imported === name && this.#named(node)));
      return used || reexportedAs(name, importer, module, this.file.tracer.world).some((again) => this.#exported(again, importer));
    });
  }

  /** `dto.CreateUser` of `import * as dto`. */
  #member(id: Node, name: string, module: Module): boolean {
    return (variableOf(id, module)?.references ?? []).some(({ identifier }) => {
      const parent = (identifier as Node).parent;
      if (parent?.type === "TSQualifiedName") return parent.right.name === name && this.#use(parent);
      return parent?.type === "MemberExpression" && memberName(parent) === name && this.#use(parent);
    });
  }

  #use(node: Node): boolean {
    for (let at: Node = node, parent = node.parent; parent; at = parent, parent = parent.parent) {
      switch (parent.type) {
        case "TSTypeReference":
        case "TSArrayType":
        case "TSUnionType":
        case "TSTypeAnnotation":
        case "TSTypeParameterInstantiation":
        case "ArrayExpression":
        case "ArrowFunctionExpression":
          continue;
        case "CallExpression":
          if (!(parent.arguments as readonly Node[]).includes(at)) return false;
          continue;
        case "ClassDeclaration":
        case "ClassExpression":
          return parent.superClass === at && this.#from(parent);
        case "Decorator":
          return parent.parent.type === "PropertyDefinition" && this.#from(parent.parent.parent.parent);
        case "PropertyDefinition":
          return parent.typeAnnotation === at && decoratorsOf(parent).length > 0 && this.#from(parent.parent.parent);
        case "Identifier":
          return decoratorsOf(parent).some((d) => this.#bodyDecorators.has(decoratorName(d)));
        default:
          return false;
      }
    }
    return false;
  }
}
