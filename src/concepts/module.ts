import type { TSESLint } from "@typescript-eslint/utils";
import type { AST } from "./ast.js";

export type Variable = TSESLint.Scope.Variable;
export type Reference = TSESLint.Scope.Reference;
export type Definition = TSESLint.Scope.Definition;
export type ScopeManager = TSESLint.Scope.ScopeManager;

/**
 * One parsed file of the user's project: the linted one or one that it imports.
 * Both come in the same form, so that a trace crosses files without noticing.
 */
export interface Module {
  /** Absolute path; `<input>` or `<text>` where the host gave none. */
  readonly filename: string;
  readonly ast: AST.Program;
  readonly scopes: ScopeManager;
  readonly text: string;
  /** Child keys by node type, as the parser told them; unknown types fall back to own enumerable keys. */
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
}

/** Where an import leads: into a file of the project, to an installed package, or nowhere known. */
export type ImportTarget =
  | { readonly kind: "module"; readonly module: Module }
  | { readonly kind: "package"; readonly name: string; readonly subpath: string }
  | { readonly kind: "unknown" };
