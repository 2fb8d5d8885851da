import type { Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import type { World } from "../flow/engine.js";
import { isRequireCall, requiredFrom } from "../syntax/imports.js";
import { keyName, stringValue, unwrap } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";

export interface ImportedName {
  /** The exported name; `default`, or `*` for everything. */
  readonly imported: string;
  /** What the importing file calls it. */
  readonly node: Node;
}

/** The names under which one file has the exports of another. */
export function importedNames(from: Module, to: Module, world: World): ImportedName[] {
  const leads = (specifier: string | undefined): boolean => {
    if (specifier === undefined) return false;
    const target = world.resolve(from, specifier);
    return target.kind === "module" && target.module.filename === to.filename;
  };
  const out: ImportedName[] = [];
  walk(from.ast, from.visitorKeys, (node) => {
    if (node.type === "ImportDeclaration") {
      if (leads(node.source.value)) {
        for (const specifier of node.specifiers) {
          const imported = specifier.type === "ImportSpecifier" ? (specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.value) : specifier.type === "ImportDefaultSpecifier" ? "default" : "*";
          out.push({ imported, node: specifier.local });
        }
      }
      return false;
    }
    if (node.type === "VariableDeclarator" && node.init) {
      const init = unwrap(node.init);
      if (isRequireCall(init) && leads(requiredFrom(init))) {
        if (node.id.type === "Identifier") out.push({ imported: "*", node: node.id });
        else if (node.id.type === "ObjectPattern") for (const p of node.id.properties) if (p.type === "Property" && p.value.type === "Identifier") out.push({ imported: keyName(p), node: p.value });
      }
    }
    return undefined;
  });
  return out;
}

/** The names under which a file exports again what another exports as `name`. */
export function reexportedAs(name: string, from: Module, to: Module, world: World): string[] {
  return from.ast.body.flatMap((statement) => {
    if ((statement.type !== "ExportAllDeclaration" && statement.type !== "ExportNamedDeclaration") || !statement.source) return [];
    const target = world.resolve(from, statement.source.value);
    if (target.kind !== "module" || target.module.filename !== to.filename) return [];
    if (statement.type === "ExportAllDeclaration") return statement.exported ? [] : [name];
    return statement.specifiers.filter((s) => nameOf(s.local) === name).map((s) => nameOf(s.exported));
  });
}

function nameOf(node: Node): string {
  return node.type === "Identifier" ? node.name : (stringValue(node) ?? "");
}
