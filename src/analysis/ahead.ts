import type { ClassNode, FunctionNode, Node } from "../concepts/ast.js";
import type { DecoratorsSpec } from "../concepts/model.js";
import type { Path } from "../concepts/origin.js";
import { returnsOf } from "../flow/functions.js";
import { variableOf } from "../flow/scopes.js";
import { decoratorName, decoratorsOf } from "../syntax/decorators.js";
import { isCall, isFunction, memberName, unwrap, wrapped } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";
import { BodyClaim } from "./guards.js";
import type { FileView } from "./view.js";

/**
 * The project's own functions that run before a method of a decorated class: those that decorators name, and those that a file which imports the
 * class applies. One list for each place where the method comes to run: a guard runs behind those that are named before it.
 */
export function aheadOf(fn: FunctionNode, file: FileView): readonly (readonly FunctionNode[])[] {
  const role = file.role(fn);
  const method = fn.parent;
  const { decorators } = role?.model ?? {};
  if (!role?.decorated || !decorators || method.type !== "MethodDefinition") return [];
  const cls = method.parent.parent;
  const ways = role.spec.role === "middleware" ? usesOf(cls, file, decorators) : [[...named(cls, decorators), ...named(method, decorators), ...appliedBy(file, decorators)]];
  return ways.map((way) => way.flatMap((node) => functionsOf(node, file)));
}

/** What decorators name that runs before the decorated class or method. */
function named(node: Node, { before }: DecoratorsSpec): readonly Node[] {
  return decoratorsOf(node).flatMap((d) => (before.includes(decoratorName(d)) && d.expression.type === "CallExpression" ? d.expression.arguments : []));
}

/** Where decorators name a class: what runs before it there. */
function usesOf(cls: ClassNode, file: FileView, decorators: DecoratorsSpec): readonly (readonly Node[])[] {
  return [file.module, ...file.importers].flatMap((module) => {
    const found: (readonly Node[])[] = [];
    walk(module.ast, module.visitorKeys, (node) => {
      if (node.type !== "ClassDeclaration" && node.type !== "MethodDefinition") return undefined;
      const above = node.type === "MethodDefinition" ? named(node.parent.parent, decorators) : [];
      const own = named(node, decorators);
      const at = own.findIndex((each) => each.type !== "SpreadElement" && file.trace(each).some(({ origin }) => (origin.kind === "class" || origin.kind === "instance") && origin.node === cls));
      if (at >= 0) found.push([...above, ...own.slice(0, at)]);
      return undefined;
    });
    return found;
  });
}

function appliedBy(file: FileView, { global }: DecoratorsSpec): readonly Node[] {
  return file.importers.flatMap((module) => {
    const found: Node[] = [];
    walk(module.ast, module.visitorKeys, (node) => {
      const callee = isCall(node) ? unwrap(node.callee) : undefined;
      if (isCall(node) && callee?.type === "MemberExpression" && global?.methods.includes(memberName(callee)) === true) found.push(...node.arguments);
      return undefined;
    });
    return found;
  });
}

/** What the framework calls of a class or a function that stands before a handler. */
function functionsOf(node: Node, file: FileView): readonly FunctionNode[] {
  if (node.type === "SpreadElement" || node.type === "Literal") return [];
  return file.trace(node).flatMap(({ origin }) => {
    if (origin.kind === "function") return [origin.node];
    if (origin.kind !== "class" && origin.kind !== "instance") return [];
    return origin.node.body.body.flatMap((member) => (member.type === "MethodDefinition" && isFunction(member.value) && file.role(member.value)?.spec.role === "middleware" ? [member.value] : []));
  });
}

/** Does a request pass this function only with something at this path of its body? */
export function passesOnlyWith(fn: FunctionNode, path: Path, file: FileView): boolean {
  const { tracer, facts } = file;
  const claim = new BodyClaim(tracer, path, () => false);
  const places = file.role(fn)?.spec.decides === true ? returnsOf(fn, tracer).filter((value) => !isFalse(value)) : handedOn(fn, file);
  return places.length > 0 && places.every((place) => facts.at(place, claim, tracer.root) || facts.proves(place, true, claim, tracer.root));
}

function isFalse(node: Node): boolean {
  const at = unwrap(node);
  return at.type === "Literal" && at.value === false;
}

/** `next()`, `next.handle()`: calls of the last parameter. */
function handedOn(fn: FunctionNode, file: FileView): readonly Node[] {
  const last = fn.params.at(-1);
  const uses = last?.type === "Identifier" ? (variableOf(last, file.tracer.world.moduleOf(fn))?.references ?? []) : [];
  return uses.flatMap(({ identifier }) => {
    let callee = wrapped(identifier);
    while (callee.parent?.type === "MemberExpression" && callee.parent.object === callee) callee = wrapped(callee.parent);
    return callee.parent?.type === "CallExpression" && callee.parent.callee === callee ? [callee.parent] : [];
  });
}
