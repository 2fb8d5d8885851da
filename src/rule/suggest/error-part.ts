import { isPromised, originsAt, type Mixture } from "../../analysis/errors/mixture.js";
import type { FileAnalysis } from "../../analysis/index.js";
import type { AST, Node } from "../../concepts/ast.js";
import type { Step, Trail } from "../../concepts/origin.js";
import { contains, enclosingFunction, keyName, programOf, unwrap } from "../../syntax/node.js";
import { group, ifBroken, indent, line, softline, type Doc, type Edit, type Edits } from "../edits/index.js";
import { isSimple } from "./query-pick.js";

/** The value as it is, with a constant in the place of the error's text; `failure`: what is answered in the place of an error itself. */
export function withoutPart(file: FileAnalysis, mixture: Mixture, text: Doc, failure: Doc, edits: Edits): readonly Edit[] {
  const { value } = mixture;
  const node = value.parent?.type === "AwaitExpression" ? value.parent : value;
  const at = unwrap(node);
  const work: Work = { file, mixture, edits, text, failure };
  const promised = isPromised(file, node);
  if (isSimple(at) && !promised) return replaced(node, edits.text(node), work, false);
  const name = edits.freshName("result", enclosingFunction(node));
  const isHandedOn = node.parent?.type === "JSXExpressionContainer" || node.parent?.type === "Property";
  // A component that is given a promise goes on being given one.
  const before = promised && isHandedOn ? edits.hoist(node, [`const ${name} = `, edits.layout(node), ".then", changing("value", work), edits.semi]) : undefined;
  if (before) return [...before, ...edits.replaceBehind(node, name, { behind: true })];
  if (promised && enclosingFunction(node)?.async !== true) return [edits.chainWith(at, "then", changing(name, work))];
  const held = edits.hoist(node, [`const ${name} = `, promised ? "await " : "", edits.layout(node), edits.semi]);
  return held ? [...held, ...replaced(node, name, work, true)] : replaced(node, `(${edits.text(node)})`, work, false);
}

interface Work {
  readonly file: FileAnalysis;
  readonly mixture: Mixture;
  readonly edits: Edits;
  readonly text: Doc;
  readonly failure: Doc;
}

function replaced(node: Node, value: string, work: Work, behind: boolean): readonly Edit[] {
  const { doc, binding, properties } = cleaned(value, 0, work);
  if (node.parent?.type === "SpreadElement" && properties) return [work.edits.rewrite(node.parent, [`...${value}, `, properties])];
  const isSpread = node.parent?.type === "SpreadElement" && binding === "conditional";
  return work.edits.replaceBehind(node, isSpread ? ["(", doc, ")"] : doc, { binding, behind });
}

interface Made {
  readonly doc: Doc;
  readonly binding: "conditional" | "object" | "primary";
  /** What is put beside the value's own properties, where that is all. */
  readonly properties?: Doc;
}

/** A value at a depth of the way to the error: an object as it is but for one of its properties, a list of such. */
function cleaned(value: string, depth: number, work: Work): Made {
  const { edits, mixture, text, failure } = work;
  const { path, whole } = mixture;
  if (path.length === 0) return whole ? choice(`${value} instanceof Error`, failure, value) : choice(`typeof ${value} === ${edits.string("string")}`, failure, value);
  if (path[depth] === "*") return listed(value, depth, work);
  const made = overridden(value, depth, work);
  const asked = testFor(value, depth, work);
  if (made.binding === "primary" || !asked) return path.length === depth ? { doc: text, binding: "primary" } : made;
  return asked.failed ? choice(asked.test, made.doc, value) : choice(asked.test, value, made.doc);
}

/** `{ ...result, reason: "…" }`, through objects in objects. */
function overridden(value: string, depth: number, work: Work): Made {
  const { edits, mixture, text } = work;
  const name = mixture.path[depth];
  if (name === undefined) return { doc: text, binding: "primary" };
  if (name === "*") return listed(value, depth, work);
  const part = overridden(value + edits.member(name), depth + 1, work).doc;
  const properties: Doc = [/^[\w$]+$/.test(name) ? name : edits.string(name), ": ", part];
  return { doc: edits.braces([`...${value}`, properties]), binding: "object", properties };
}

function listed(value: string, depth: number, work: Work): Made {
  const { edits, mixture, text } = work;
  if (depth === mixture.path.length - 1) return { doc: edits.array([text]), binding: "primary" };
  return { doc: [value, isSometimes(depth, work) ? "?.map" : ".map", changing(edits.freshName("entry"), work, depth + 1)], binding: "primary" };
}

function choice(test: string, yes: Doc, no: Doc): Made {
  return { doc: [group([test, indent([line, "? ", indent(yes), line, ": ", indent(no)])])], binding: "conditional" };
}

/** The arguments of a call that makes something of each value: `((entry) => ({ … }))`. */
function changing(name: string, work: Work, depth = 0): Doc {
  const { edits } = work;
  const { doc, binding } = cleaned(name, depth, work);
  const arrow = edits.arrow(name);
  const body: Doc = binding === "object" ? [`${arrow} => (`, doc, ")"] : [`${arrow} =>`, indent([line, doc]), ifBroken(edits.style.argumentCommas ? "," : ""), softline];
  return edits.arguments([group(body)], true);
}

/** Whether a list is missing from some of the objects around it, or may be by a type that is declared elsewhere. */
function isSometimes(depth: number, { file, mixture, edits }: Work): boolean {
  const name = mixture.path[depth - 1];
  if (name === undefined || name === "*") return false;
  return originsAt(file, mixture.value, mixture.path.slice(0, depth - 1)).some((one) => one.kind !== "object" || (edits.typescript && programOf(one.node) !== file.module.ast) || (one.node.type === "ObjectExpression" && !propertyOf(one.node, name)));
}

interface Test {
  readonly test: string;
  /** It comes out true for the object with the error. */
  readonly failed: boolean;
}

/** How to ask which of several objects it is, this one and those in it; undefined where there is only the one that holds the error's text. */
function testFor(value: string, depth: number, work: Work): Test | undefined {
  const { edits, mixture } = work;
  const end = mixture.path.indexOf("*", depth);
  const names = mixture.path.slice(depth, end < 0 ? undefined : end);
  const [name] = names;
  if (name === undefined) return undefined;
  if (names.length === 1) return testForOne(value, name, depth, work);
  const asked = names.some((one, i) => testForOne("", one, depth + i, work) !== undefined);
  return asked ? { test: value + names.map((one, i) => edits.member(one, i > 0)).join(""), failed: true } : undefined;
}

function testForOne(value: string, name: string, depth: number, { file, mixture, edits }: Work): Test | undefined {
  const origins = originsAt(file, mixture.value, mixture.path.slice(0, depth));
  const objects = origins.flatMap((one) => (one.kind === "object" && one.node.type === "ObjectExpression" ? [one.node] : []));
  const leaking = objects.filter((one) => leadsThrough(mixture.trail, one));
  const others = objects.filter((one) => !leaking.includes(one));
  // Of what stands in an object of the project's own no more is asked than its other kinds make necessary.
  const isOpen = depth === 0 && origins.some((one) => one.kind !== "object" && one.kind !== "error");
  const [failed] = leaking;
  if (!failed || (others.length === 0 && !isOpen)) return undefined;
  const told = isOpen || leaking.length > 1 ? undefined : toldBy(failed, others);
  if (told) return { test: value + edits.member(told.name), failed: told.value };
  if (!isOpen && edits.typescript && others.every((one) => !propertyOf(one, name))) return { test: `${edits.string(name)} in ${value}`, failed: true };
  return { test: value + edits.member(name, isOpen), failed: true };
}

/** A flag that says which object it is: `{ ok: true, … }` and `{ ok: false, … }`. */
function toldBy(failed: AST.ObjectExpression, others: readonly AST.ObjectExpression[]): { readonly name: string; readonly value: boolean } | undefined {
  for (const property of failed.properties) {
    if (property.type !== "Property" || property.computed) continue;
    const value = flagOf(failed, keyName(property));
    if (value !== undefined && others.every((one) => flagOf(one, keyName(property)) === !value)) return { name: keyName(property), value };
  }
  return undefined;
}

function flagOf(object: AST.ObjectExpression, name: string): boolean | undefined {
  const property = propertyOf(object, name);
  const value = property && unwrap(property.value);
  return value?.type === "Literal" && typeof value.value === "boolean" ? value.value : undefined;
}

function propertyOf(object: AST.ObjectExpression, name: string): AST.Property | undefined {
  return object.properties.find((one): one is AST.Property => one.type === "Property" && keyName(one) === name);
}

function leadsThrough({ steps }: Trail, object: AST.ObjectExpression): boolean {
  for (let step: Step | undefined = steps; step; step = step.next) {
    if (programOf(step.node) === programOf(object) && contains(object, step.node)) return true;
  }
  return false;
}
