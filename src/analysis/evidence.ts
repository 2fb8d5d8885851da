import type { FunctionNode, Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import { stringValue } from "../syntax/node.js";
import type { ModelIndex } from "./knowledge.js";

/**
 * A cheap first look: may this file answer requests at all? By what it imports, where it lies, what its functions' parameters are
 * called, or the platform's own `Response`. Files without any of it cost no more than this.
 */
export function mayServe(module: Module, functions: readonly FunctionNode[], index: ModelIndex): boolean {
  if (imports(module).some((s) => index.speaksOfRequests(s))) return true;
  const file = module.filename.replaceAll("\\", "/");
  if (index.fileRoutes.some(({ spec }) => (spec.files ? spec.files.test(file) : spec.directive !== undefined && module.text.includes(spec.directive)))) return true;
  if (/\bResponse\b/.test(module.text)) return true;
  // A page that hands something to components.
  if (/\.[jt]sx$/.test(file) && /\/(?:page|layout|template|default)\.[jt]sx$/.test(file)) return true;
  return functions.some((fn) => index.conventions.some(({ spec }) => (spec.within ? isNamed(fn, spec.within.property) : customary(fn, spec.params))));
}

/** The specifiers that a file imports or requires. */
export function imports(module: Module): string[] {
  const found: string[] = [];
  for (const statement of module.ast.body) {
    if ((statement.type === "ImportDeclaration" || statement.type === "ExportNamedDeclaration" || statement.type === "ExportAllDeclaration") && statement.source) found.push(stringValue(statement.source) ?? "");
  }
  if (module.text.includes("require(")) for (const [, name = ""] of module.text.matchAll(/\brequire\(\s*["'`]([^"'`\n]+)["'`]/g)) found.push(name);
  return found;
}

function isNamed(fn: FunctionNode, name: string): boolean {
  return fn.parent.type === "Property" && fn.parent.key.type === "Identifier" && fn.parent.key.name === name;
}

function customary(fn: FunctionNode, patterns: readonly RegExp[]): boolean {
  if (fn.params.length !== patterns.length) return false;
  return fn.params.every((p: Node, i) => {
    const at = p.type === "AssignmentPattern" ? p.left : p;
    return at.type === "ObjectPattern" || (at.type === "Identifier" && ("typeAnnotation" in at && at.typeAnnotation ? true : (patterns[i]?.test(at.name) ?? false)));
  });
}
