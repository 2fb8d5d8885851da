import type { FunctionNode, Node } from "../concepts/ast.js";
import type { FileRoute, HandlerConvention } from "../concepts/model.js";
import type { Module } from "../concepts/module.js";
import { keyName, stringValue } from "../syntax/node.js";
import { oncePerFile } from "../syntax/once.js";
import type { ModelIndex } from "./knowledge.js";

/** What the first look may ask of the rest. */
export interface Surroundings {
  /** Whether the file's package depends on one of these. */
  hasDependency(names: readonly string[]): boolean;
  /** The functions of the file; collected only when nothing else gave an answer. */
  functions(): readonly FunctionNode[];
}

/**
 * A cheap first look: may this file answer requests at all? By what it imports, where it lies, the platform's own `Response`, or what
 * its functions' parameters are called. Files without any of it cost no more than this.
 */
export function mayServe(module: Module, index: ModelIndex, around: Surroundings): boolean {
  if (specifiersOf(module).some((s) => index.speaksOfRequests(s))) return true;
  const file = module.filename.replaceAll("\\", "/");
  if (index.fileRoutes.some(({ spec }) => liesThere(spec, file, module) && (spec.dependency === undefined || around.hasDependency(spec.dependency)))) return true;
  if (/\bResponse\b/.test(module.text)) return true;
  // A page that hands something to components.
  if (index.componentFiles.some((files) => files.test(file))) return true;
  // A path that is registered somewhere, on a router from out of sight; a value that its name and its use give away.
  if (REGISTERS.test(module.text) || index.unseenUses.test(module.text)) return true;
  if (!index.requestWords.test(module.text)) return false;
  return around.functions().some((fn) => index.conventions.some(({ spec }) => (spec.within ? isNamed(fn, spec.within.property) : customary(fn, spec))));
}

/** A router's method that is given a path and something after it. */
const REGISTERS = /\.(?:get|post|put|patch|delete|del|all|route)\(\s*["'`]\/[^"'`\n]*["'`]\s*,/;

function liesThere(spec: FileRoute, file: string, module: Module): boolean {
  if (spec.files && !spec.files.test(file)) return false;
  if (spec.directive !== undefined) return module.text.includes(spec.directive);
  return spec.files !== undefined;
}

/** The specifiers that a file imports or requires. */
export const specifiersOf = oncePerFile((module: Module): readonly string[] => {
  const found: string[] = [];
  for (const statement of module.ast.body) {
    if ((statement.type === "ImportDeclaration" || statement.type === "ExportNamedDeclaration" || statement.type === "ExportAllDeclaration") && statement.source) found.push(stringValue(statement.source) ?? "");
  }
  if (module.text.includes("require(")) for (const [, name = ""] of module.text.matchAll(/\brequire\(\s*["'`]([^"'`\n]+)["'`]/g)) found.push(name);
  return found;
});

function isNamed(fn: FunctionNode, name: string): boolean {
  return fn.parent.type === "Property" && fn.parent.key.type === "Identifier" && fn.parent.key.name === name;
}

/** A pattern that fits this name fits nearly every one. */
const ANY_NAME = "somethingElse";

/** At least one parameter is called so; the others may be taken apart, by a key that requests have. */
function customary(fn: FunctionNode, { params: patterns, uses }: HandlerConvention): boolean {
  if (fn.params.length !== patterns.length) return false;
  let named = 0;
  for (const [i, parameter] of fn.params.entries()) {
    const at: Node = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    if (at.type === "ObjectPattern") {
      if (at.properties.some((p) => p.type === "Property" && uses[i]?.includes(keyName(p)))) named++;
    } else if (at.type === "Identifier" && patterns[i]?.test(at.name) === true) {
      if (!patterns[i].test(ANY_NAME)) named++;
    } else if (at.type !== "Identifier" || !at.typeAnnotation) return false;
  }
  return named > 0;
}
