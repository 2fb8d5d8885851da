import type { AST, Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import { isClass, memberChain, unwrap } from "../syntax/node.js";
import { variableOf } from "./scopes.js";

/** What a file exports under one name. */
export type Export =
  /** An expression, or the identifier of a local variable, function or class. */
  | { readonly kind: "local"; readonly node: Node }
  | { readonly kind: "from"; readonly specifier: string; readonly name: string; readonly node: Node };

export interface ExportTable {
  readonly named: ReadonlyMap<string, Export>;
  /** `export * from` targets, in order. */
  readonly stars: readonly string[];
  /** `module.exports = …` or `export = …`. */
  readonly whole: Node | undefined;
}

/** The names under which a file exports the variable, function or class that `id` stands for. */
export function exportNamesOf(id: Node, module: Module): string[] {
  const variable = variableOf(id, module);
  const isIt = (node: Node): boolean => node === id || (node === id.parent && isClass(node)) || (variable !== undefined && variableOf(node, module) === variable);
  return [...exportsOf(module).named].flatMap(([name, exported]) => (exported.kind === "local" && isIt(exported.node) ? [name] : []));
}

const tables = new WeakMap<AST.Program, ExportTable>();

export function exportsOf(module: Module): ExportTable {
  const known = tables.get(module.ast);
  if (known) return known;
  const named = new Map<string, Export>();
  const stars: string[] = [];
  let whole: Node | undefined;
  for (const statement of module.ast.body) {
    switch (statement.type) {
      case "ExportDefaultDeclaration":
        named.set("default", { kind: "local", node: idOf(statement.declaration) });
        break;
      case "ExportNamedDeclaration":
        addNamed(named, statement);
        break;
      case "ExportAllDeclaration":
        if (statement.exported) named.set(moduleExportName(statement.exported), { kind: "from", specifier: statement.source.value, name: "*", node: statement });
        else stars.push(statement.source.value);
        break;
      case "TSExportAssignment":
        whole = statement.expression;
        break;
      case "ExpressionStatement":
        whole = addAssignment(named, statement.expression) ?? whole;
        break;
      default:
        break;
    }
  }
  const table = { named, stars, whole };
  tables.set(module.ast, table);
  return table;
}

function moduleExportName(node: AST.Identifier | AST.StringLiteral): string {
  return node.type === "Identifier" ? node.name : node.value;
}

/** A declaration's name stands for it: the variable table knows both. */
function idOf(node: Node): Node {
  return (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") && node.id ? node.id : node;
}

function addNamed(named: Map<string, Export>, statement: AST.ExportNamedDeclaration): void {
  for (const specifier of statement.specifiers) {
    const local = moduleExportName(specifier.local);
    const name = moduleExportName(specifier.exported);
    named.set(name, statement.source ? { kind: "from", specifier: statement.source.value, name: local, node: specifier } : { kind: "local", node: specifier.local });
  }
  const declaration = statement.declaration;
  if (!declaration) return;
  if (declaration.type === "VariableDeclaration") {
    for (const d of declaration.declarations) for (const id of idsOf(d.id)) named.set(id.name, { kind: "local", node: id });
  } else if ("id" in declaration && declaration.id?.type === "Identifier") named.set(declaration.id.name, { kind: "local", node: declaration.id });
}

function idsOf(pattern: Node): AST.Identifier[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "ObjectPattern":
      return pattern.properties.flatMap((p) => idsOf(p.type === "RestElement" ? p.argument : p.value));
    case "ArrayPattern":
      return pattern.elements.flatMap((e) => (e ? idsOf(e) : []));
    case "AssignmentPattern":
      return idsOf(pattern.left);
    case "RestElement":
      return idsOf(pattern.argument);
    default:
      return [];
  }
}

/** CommonJS: `module.exports = x`, `exports.a = x`, `module.exports.a = x`, chained assignments, TypeScript's output. */
function addAssignment(named: Map<string, Export>, expression: Node): Node | undefined {
  const at = unwrap(expression);
  if (at.type !== "AssignmentExpression" || at.left.type !== "MemberExpression") return undefined;
  const { root, names } = memberChain(at.left);
  if (root.type !== "Identifier") return undefined;
  const value = at.right.type === "AssignmentExpression" ? at.right.right : at.right;
  if (at.right.type === "AssignmentExpression") addAssignment(named, at.right);
  const inside = root.name === "module" && names[0] === "exports" ? names.slice(1) : root.name === "exports" ? names : undefined;
  if (!inside) return undefined;
  if (inside.length === 0) return value;
  if (inside.length === 1 && inside[0] !== undefined) named.set(inside[0], { kind: "local", node: value });
  return undefined;
}
