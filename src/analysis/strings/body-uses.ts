import type { AST, CallNode, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { exportNamesOf, exportsOf } from "../../flow/exports.js";
import { variableOf } from "../../flow/scopes.js";
import { isCall, isFunction, keyName, memberName, stringValue, unwrap, wrapped } from "../../syntax/node.js";
import { methodsAt } from "../errors/logging.js";
import type { FileAnalysis } from "../file.js";
import { speaksOf, vocabulary } from "../vocabulary.js";
import { ClassUses } from "./class-uses.js";
import { importedNames, reexportedAs } from "../imported.js";

/** Keys under which a schema of the whole request holds the one of the body, and those of its other parts. */
const BODY = /^(?:body|payload|requestBody|reqBody)$/;
const OTHER = /^(?:query|querystring|queryString|params|param|headers|header|cookies?)$/;
/** The same, where the object is no schema itself: there these are names of fields. */
const ANSWER = /^(?:responses?|reply|output|env|server|client)$/;
/** What a schema is called that nothing else tells of. */
const NAMED = /(?:body|payload)(?:schema|validator)?$/i;
/** A schema that is handed to one of these is asked of the request. */
const MIDDLEWARE = /valid|schema|checkBody|parseBody|withBody/i;
const MOST_STEPS = 400;

/** Follows schemas forwards: from where a string is described to what is checked with it. */
export class BodyUses {
  readonly #known = new Map<Node, boolean>();
  #left = MOST_STEPS;

  readonly #classes: ClassUses;

  constructor(readonly file: FileAnalysis) {
    this.#classes = new ClassUses(file);
  }

  /** Does this schema, or one that it is part of, check a request body? */
  reaches(schema: Node): boolean {
    this.#left = MOST_STEPS;
    return this.#from(schema, false);
  }

  /** `nested`: the node is an object schema by now, not the string itself. */
  #from(node: Node, nested: boolean): boolean {
    const at = wrapped(node);
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    this.#known.set(at, false);
    if (this.#left-- <= 0) return false;
    const found = this.#step(at, nested);
    this.#known.set(at, found);
    return found;
  }

  #step(at: Node, nested: boolean): boolean {
    const { parent } = at;
    switch (parent?.type) {
      case "Property":
        return this.#property(parent, at, nested);
      case "ArrayExpression":
      case "AwaitExpression":
      case "ConditionalExpression":
      case "LogicalExpression":
      case "SpreadElement":
        return this.#from(parent, nested);
      case "MemberExpression":
        return parent.object === at && this.#member(parent, nested);
      case "CallExpression":
      case "NewExpression":
        return this.#argument(parent, at, nested);
      case "VariableDeclarator":
        return parent.init === at && parent.id.type === "Identifier" && this.#named(parent.id);
      case "AssignmentExpression":
        return parent.right === at && this.#assigned(parent.left);
      case "ExportDefaultDeclaration":
        return this.#exported("default");
      case "ReturnStatement":
      case "ArrowFunctionExpression":
        return this.#returned(parent);
      case "Decorator":
        return parent.parent.type === "PropertyDefinition" && this.#classes.reaches(parent.parent.parent.parent);
      default:
        return false;
    }
  }

  #property(property: AST.Property, at: Node, nested: boolean): boolean {
    if (property.value !== at || property.parent.type !== "ObjectExpression") return false;
    const name = keyName(property) === "*" ? computedName(property) : keyName(property);
    if (nested && BODY.test(name)) return true;
    if (nested && (OTHER.test(name) || (ANSWER.test(name) && !this.#isSchemaArgument(property.parent)))) return false;
    return this.#from(property.parent, true);
  }

  #isSchemaArgument(object: Node): boolean {
    const call = wrapped(object).parent;
    return isCall(call) && this.#isSchemaCall(unwrap(call.callee));
  }

  /** `schema.parse(body)`, `schema.extend({ … })`, `schemas.login` */
  #member(member: AST.MemberExpression, nested: boolean): boolean {
    const outer = wrapped(member);
    const call = outer.parent;
    if (call?.type !== "CallExpression" || unwrap(call.callee) !== member) return this.#from(outer, nested);
    const { tracer } = this.file;
    const guards = methodsAt(call, tracer, tracer.root).some(({ guard }) => guard !== undefined);
    if (guards || /^(?:validate|parse|safeParse|check|assert|isValid|cast)(?:Async|Sync)?$/.test(memberName(member))) return call.arguments.some((a) => this.#isBody(a));
    return this.#from(call, nested);
  }

  #argument(call: CallNode, at: Node, nested: boolean): boolean {
    const index = (call.arguments as readonly Node[]).indexOf(at);
    if (index < 0) return false;
    const others = call.arguments.filter((a) => a !== at);
    if (others.some((a) => this.#isBody(a))) return true;
    const part = others.map((a) => stringValue(a)).find((name) => name !== undefined && /^(?:json|form|body|query|param|header|cookie)s?$/.test(name));
    if (part !== undefined) return /^(?:json|form|body)$/.test(part);
    const takes = this.#bodyPlaces(call);
    if (takes.some((place) => place.arg === index && (place.path ?? []).length === 0)) return true;
    const callee = unwrap(call.callee);
    const name = callee.type === "MemberExpression" ? memberName(callee) : callee.type === "Identifier" ? callee.name : "";
    const isSchema = this.#isSchemaCall(callee);
    if (!isSchema && (MIDDLEWARE.test(name) || speaksOf(vocabulary().validators, name))) return !/query|params?$|header|env|config|response/i.test(name) && this.#isMiddleware(call);
    if (isSchema) return this.#from(call, true);
    // What an unknown function makes of it is followed no further than into the options around it.
    const around = wrapped(call).parent;
    return around?.type === "Property" || around?.type === "Decorator" || isCall(around) ? this.#from(call, nested) : false;
  }

  #isSchemaCall(callee: Node): boolean {
    const { tracer } = this.file;
    const bases = callee.type === "MemberExpression" ? [callee.object, callee] : [callee];
    const ids = new Set(this.file.index.models.flatMap((m) => (m.kind === "validator" ? [m.id] : [])));
    return bases.some((base) => tracer.trace(base, [], tracer.root, false).some((t) => t.origin.kind === "shape" && ids.has(t.origin.shape.split(".")[0] ?? "")));
  }

  /** Places of this call whose content is a schema of the body. */
  #bodyPlaces(call: CallNode): readonly { readonly arg: number; readonly path?: readonly string[] }[] {
    const { tracer } = this.file;
    return methodsAt(call, tracer, tracer.root).flatMap((method) => method.bodySchema ?? []);
  }

  /** `router.post("/users", validate(schema), handler)`; what only reads has no body to check. */
  #isMiddleware(call: CallNode): boolean {
    for (let at: Node = wrapped(call); at.parent; at = wrapped(at.parent)) {
      const { parent } = at;
      if (parent.type === "ArrayExpression") continue;
      if (parent.type === "Decorator") return true;
      if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier") {
        const { id } = parent;
        return (variableOf(id, this.file.tracer.world.moduleOf(id))?.references ?? []).some((r) => isRegistration((r.identifier as Node).parent));
      }
      return isRegistration(parent);
    }
    return false;
  }

  #isBody(node: Node): boolean {
    if (node.type === "SpreadElement" || isFunction(node)) return false;
    const { tracer } = this.file;
    if (tracer.trace(node, [], tracer.root, false).some((t) => (t.origin.kind === "request" && (t.origin.part === "body" || t.origin.part === "whole")))) return true;
    const at = unwrap(node);
    return at.type === "ObjectExpression" && at.properties.some((p) => p.type === "Property" && this.#isBody(p.value));
  }

  #named(id: Node): boolean {
    const { world } = this.file.tracer;
    const module = world.moduleOf(id);
    const variable = variableOf(id, module);
    for (const reference of variable?.references ?? []) {
      const node = reference.identifier as Node;
      if (reference.isRead() && !isTypePosition(node) && this.#from(node, true)) return true;
    }
    if (id.type === "Identifier" && NAMED.test(id.name) && exportsOf(module).named.has(id.name) && this.file.importersOf(module).length > 0) return true;
    return exportNamesOf(id, module).some((name) => this.#importedAs(name, module));
  }

  /** `exports.login = …`, `module.exports = { … }` */
  #assigned(target: Node): boolean {
    if (target.type === "Identifier") return this.#named(target);
    if (target.type !== "MemberExpression") return false;
    const object = unwrap(target.object);
    const root = object.type === "Identifier" ? object.name : object.type === "MemberExpression" && memberName(object) === "exports" ? "exports" : "";
    const module = this.file.tracer.world.moduleOf(target);
    if (root === "module" && memberName(target) === "exports") return this.#importedAs("default", module);
    return root === "exports" && this.#importedAs(memberName(target), module);
  }

  #exported(name: string): boolean {
    return this.#importedAs(name, this.file.module);
  }

  /** A function that gives a schema: what is done with its calls is done with it. */
  #returned(node: Node): boolean {
    let fn: Node | undefined = node;
    while (fn && !isFunction(fn)) fn = fn.parent;
    if (!fn || !isFunction(fn)) return false;
    if (fn.type === "FunctionDeclaration") return fn.id !== null && this.#named(fn.id);
    return this.#from(fn, true);
  }

  /** What other files do with an export of this one. */
  #importedAs(name: string, module: Module): boolean {
    if (this.#left-- <= 0) return false;
    return this.file.importersOf(module, mentioned(name)).some((importer) => {
      const read = importedNames(importer, module, this.file.tracer.world).some(({ imported, node }) => {
        if (imported === name || (imported === "*" && name === "default")) return this.#named(node);
        return (imported === "*" || imported === "default") && this.#memberOf(node, name, importer);
      });
      return read || reexportedAs(name, importer, module, this.file.tracer.world).some((again) => this.#importedAs(again, importer));
    });
  }

  /** `schemas.login` of `import * as schemas`. */
  #memberOf(id: Node, name: string, module: Module): boolean {
    return (variableOf(id, module)?.references ?? []).some((r) => {
      const parent = wrapped(r.identifier).parent;
      return parent?.type === "MemberExpression" && memberName(parent) === name && this.#from(parent, true);
    });
  }
}

/** `[Segments.BODY]` */
function computedName(property: AST.Property): string {
  const key = unwrap(property.key);
  const name = key.type === "MemberExpression" ? memberName(key) : key.type === "Identifier" ? key.name : "";
  return name.toLowerCase();
}

/** A default export goes by any name. */
function mentioned(name: string): string | undefined {
  return name === "default" || name === "*" ? undefined : name;
}

function isRegistration(node: Node | undefined): boolean {
  if (!isCall(node)) return false;
  const callee = unwrap(node.callee);
  return callee.type === "MemberExpression" && /^(?:post|put|patch|use|all|route)$/.test(memberName(callee));
}

function isTypePosition(node: Node): boolean {
  return node.parent?.type === "TSTypeQuery" || node.parent?.type === "TSQualifiedName";
}
