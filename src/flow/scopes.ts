import type { AST, Node } from "../concepts/ast.js";
import type { Module, Variable } from "../concepts/module.js";

/** Identifier -> the variable it refers to, for one file. */
const tables = new WeakMap<AST.Program, Map<Node, Variable>>();

function tableOf(module: Module): Map<Node, Variable> {
  const known = tables.get(module.ast);
  if (known) return known;
  const table = new Map<Node, Variable>();
  for (const scope of module.scopes.scopes) {
    for (const variable of scope.variables) {
      for (const id of variable.identifiers) if (!table.has(id)) table.set(id, variable);
    }
    for (const reference of scope.references) {
      // Hosts differ in whether a script's own top-level names resolve; a lookup by name finds them all the same.
      const variable = reference.resolved ?? scope.set.get(reference.identifier.name);
      if (variable && variable.defs.length > 0) table.set(reference.identifier, variable);
    }
  }
  tables.set(module.ast, table);
  return table;
}

/** The variable that an identifier reads, writes or declares; undefined for globals and property names. */
export function variableOf(identifier: Node, module: Module): Variable | undefined {
  return tableOf(module).get(identifier);
}

/** The name that a declaration at this place of the text introduces. */
export function declaredAt(offset: number, module: Module): AST.Identifier | undefined {
  for (const scope of module.scopes.scopes) {
    for (const { identifiers } of scope.variables) {
      for (const id of identifiers) if (id.range[0] === offset) return id;
    }
  }
  return undefined;
}

/** A variable of the file's top level by name. */
export function topLevelVariable(name: string, module: Module): Variable | undefined {
  for (const scope of module.scopes.scopes) {
    if (scope.type !== "module" && scope.type !== "global" && !(scope.type === "function" && scope.block.type === "Program")) continue;
    const found = scope.set.get(name);
    if (found && found.defs.length > 0) return found;
  }
  return undefined;
}
