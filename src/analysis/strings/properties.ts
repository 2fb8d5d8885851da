import type { AST, Node } from "../../concepts/ast.js";
import type { StringSchemas } from "../../concepts/decisions.js";
import type { ValidatorModel } from "../../concepts/model.js";
import { decoratorName, decoratorsOf } from "../../syntax/decorators.js";
import { isFunction, keyName } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import type { FileAnalysis } from "../file.js";
import { isBoundedPattern } from "./patterns.js";
import { mentionsSize } from "./schemas.js";

/** A string property of a validated class that no decorator bounds. */
export interface OpenProperty {
  readonly property: AST.PropertyDefinition;
  readonly model: ValidatorModel;
  readonly strings: StringSchemas;
}

export function openProperties(file: FileAnalysis): OpenProperty[] {
  const models = file.index.models.filter((m): m is ValidatorModel => m.kind === "validator" && m.strings?.write.kind === "decorator");
  return file.nodes.fields.flatMap((property) => {
    if (decoratorsOf(property).length === 0 || property.static) return [];
    const model = models.find((m) => m.strings && isOpen(property, m, m.strings, file));
    return model?.strings ? [{ property, model, strings: model.strings }] : [];
  });
}

type Verdict = "bounds" | "checks" | "none" | "string";

function isOpen(property: AST.PropertyDefinition, model: ValidatorModel, strings: StringSchemas, file: FileAnalysis): boolean {
  const type = property.typeAnnotation?.typeAnnotation;
  const verdicts = decoratorsOf(property).map((d) => judge(d, model, strings, file));
  if (verdicts.includes("bounds") || verdicts.every((v) => v === "none")) return false;
  if (type && !isString(type)) return false;
  return type !== undefined || verdicts.includes("string");
}

/** `string`, `string | null`; an array's elements are another matter. */
function isString(type: Node): boolean {
  if (type.type === "TSStringKeyword") return true;
  return type.type === "TSUnionType" && type.types.some((t) => t.type === "TSStringKeyword") && type.types.every((t) => t.type === "TSStringKeyword" || t.type === "TSNullKeyword" || t.type === "TSUndefinedKeyword");
}

function judge(decorator: AST.Decorator, model: ValidatorModel, strings: StringSchemas, file: FileAnalysis): Verdict {
  const name = decoratorName(decorator);
  const call = decorator.expression.type === "CallExpression" ? decorator.expression : undefined;
  if (strings.bounds.includes(name)) return "bounds";
  if (strings.patterns?.includes(name) === true) return isBoundedPattern(call?.arguments[0], file.tracer) === false ? "checks" : "bounds";
  if (strings.checks?.includes(name) === true) return "bounds";
  if (model.propertyDecorators?.includes(name) === true) return strings.makers.includes(name) && name.startsWith("IsString") ? "string" : "checks";
  return own(decorator, model, strings, file);
}

/** A decorator of the project: what the decorators are that it puts together. */
function own(decorator: AST.Decorator, model: ValidatorModel, strings: StringSchemas, file: FileAnalysis, left = 3): Verdict {
  const call = decorator.expression.type === "CallExpression" ? decorator.expression : undefined;
  if (!call || left === 0) return "none";
  const { tracer } = file;
  const fns = tracer.trace(call.callee, [], tracer.root, false).flatMap((t) => (t.origin.kind === "function" ? [t.origin.node] : []));
  const found = fns.map((fn) => composed(fn, call.arguments, model, strings, file, left));
  return found.includes("bounds") ? "bounds" : (found.find((v) => v !== "none") ?? "none");
}

function composed(fn: Node, given: readonly Node[], model: ValidatorModel, strings: StringSchemas, file: FileAnalysis, left: number): Verdict {
  let verdict: Verdict = "none";
  const { tracer } = file;
  const sized = given.some((a) => a.type === "ObjectExpression" && a.properties.some((p) => p.type === "Property" && /max|length$/i.test(keyName(p)) && !/^min/i.test(keyName(p))));
  walk(fn, tracer.world.moduleOf(fn).visitorKeys, (node) => {
    if (verdict === "bounds") return false;
    if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return undefined;
    const { name } = node.callee;
    if (strings.bounds.includes(name) || strings.patterns?.includes(name) === true) {
      // Behind a condition it waits for an option, which this use gives or does not.
      if (!isConditional(node, fn) || sized) verdict = "bounds";
    } else if (strings.makers.includes(name) && name.startsWith("IsString")) verdict = "string";
    else if (/^[A-Z]/.test(name) && left > 1) {
      const inner = tracer.trace(node.callee, [], tracer.root, false).flatMap((t) => (t.origin.kind === "function" && t.origin.node !== fn ? [t.origin.node] : []));
      for (const each of inner) {
        const below = composed(each, [...given, ...node.arguments], model, strings, file, left - 1);
        if (below === "bounds" || (below === "string" && verdict === "none")) verdict = below;
      }
    } else if (name === "registerDecorator" && mentionsSize(fn, file)) verdict = "bounds";
    return undefined;
  });
  return verdict;
}

function isConditional(node: Node, fn: Node): boolean {
  for (let at: Node | undefined = node; at && at !== fn; at = at.parent) {
    if (at.type === "IfStatement" || at.type === "ConditionalExpression" || (at.type === "LogicalExpression" && at.operator === "&&")) return true;
    if (at !== node && isFunction(at)) return false;
  }
  return false;
}
