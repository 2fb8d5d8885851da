import type { AST, Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import type { Path, Trail } from "../concepts/origin.js";
import type { Context, Engine } from "./engine.js";
import { exportsOf } from "./exports.js";
import { yielded } from "./library.js";
import { merge, stop, trail } from "./trails.js";

/** Re-exports through more barrels than this are not followed. */
const BARRELS = 12;
/** Files that one `export *` may lead through. */
const MOST_BARRELS = 200;

/** The value of an imported binding, followed into the file or the library that it comes from. */
export function traceImport(engine: Engine, node: AST.ImportClause | AST.TSImportEqualsDeclaration, path: Path, context: Context, deep: boolean): readonly Trail[] {
  if (node.type === "TSImportEqualsDeclaration") {
    const reference = node.moduleReference;
    if (reference.type === "Identifier") return engine.trace(reference, path, context, deep);
    const specifier = reference.type === "TSExternalModuleReference" ? reference.expression.value : undefined;
    return specifier === undefined ? stop("import", node) : traceSpecifier(engine, node, specifier, "require", path, context, deep);
  }
  const declaration = node.parent as AST.ImportDeclaration;
  const name = node.type === "ImportDefaultSpecifier" ? "default" : node.type === "ImportNamespaceSpecifier" ? "*" : node.imported.type === "Identifier" ? node.imported.name : node.imported.value;
  return traceSpecifier(engine, node, declaration.source.value, name, path, context, deep);
}

/** `name`: an export, `default`, `*` for the namespace, `require` for CommonJS. */
export function traceSpecifier(engine: Engine, node: Node, specifier: string, name: string, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const target = engine.world.resolve(engine.world.moduleOf(node), specifier);
  const whole = name === "*" || name === "require";
  const generated = target.kind === "package" ? undefined : engine.world.generated(whole ? (path[0] ?? name) : name, false);
  if (generated !== undefined) return yielded(engine, generated, { node, path: whole ? path.slice(1) : path, context, deep, property: undefined, call: undefined, receiver: undefined });
  switch (target.kind) {
    case "module":
      return name === "*" || name === "require" ? traceNamespace(engine, target.module, path, node, deep) : traceExport(engine, target.module, name, path, node, deep);
    case "package":
      return tracePackage(engine, node, target.name, target.subpath, name, path, context, deep);
    case "unknown":
      return stop("import", node);
  }
}

function tracePackage(engine: Engine, node: Node, packageName: string, subpath: string, name: string, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const site = { node, path, context, deep, property: undefined, call: undefined, receiver: undefined };
  if (name === "*" || name === "require") {
    const [first, ...rest] = path;
    const member = first === undefined ? undefined : engine.world.exported(packageName, subpath, first);
    if (member !== undefined) return yielded(engine, member, { ...site, path: rest });
  }
  const known = engine.world.exported(packageName, subpath, name === "*" || name === "require" ? "default" : name);
  return known === undefined ? stop("import", node) : yielded(engine, known, site);
}

/** What a project file's export holds. */
function traceExport(engine: Engine, module: Module, name: string, path: Path, from: Node, deep: boolean, left = BARRELS): readonly Trail[] {
  const { named, stars, whole } = exportsOf(module);
  const found = named.get(name);
  if (found?.kind === "local") return engine.trace(found.node, path, engine.root, deep);
  if (left === 0) return stop("budget", from);
  if (found) {
    const target = engine.world.resolve(module, found.specifier);
    if (target.kind === "module") return found.name === "*" ? traceNamespace(engine, target.module, path, from, deep) : traceExport(engine, target.module, found.name, path, from, deep, left - 1);
    return target.kind === "package" ? tracePackage(engine, found.node, target.name, target.subpath, found.name, path, engine.root, deep) : stop("import", from);
  }
  if (whole) return name === "default" ? engine.trace(whole, path, engine.root, deep) : engine.trace(whole, [name, ...path], engine.root, deep);
  const owner = stars.length > 0 ? behindStars(engine, module, name, new Set()) : undefined;
  if (owner) return traceExport(engine, owner, name, path, from, deep, left - 1);
  // `require` of a file whose default export is all there is, and the other way round.
  if (name === "default" && named.size > 0 && !named.has("default")) return traceNamespace(engine, module, path, from, deep);
  return stop("import", from);
}

/** The file that `export *` leads to for a name. Barrels may name each other in circles: each is asked once. */
function behindStars(engine: Engine, module: Module, name: string, seen: Set<Module>): Module | undefined {
  if (seen.has(module) || seen.size >= MOST_BARRELS) return undefined;
  seen.add(module);
  const { named, stars } = exportsOf(module);
  if (named.has(name)) return module;
  for (const specifier of stars) {
    const target = engine.world.resolve(module, specifier);
    const found = target.kind === "module" ? behindStars(engine, target.module, name, seen) : undefined;
    if (found) return found;
  }
  return undefined;
}

export function traceNamespace(engine: Engine, module: Module, path: Path, from: Node, deep: boolean): readonly Trail[] {
  const { whole, named } = exportsOf(module);
  const [first, ...rest] = path;
  if (whole && (first === undefined || !named.has(first))) return merge(engine.trace(whole, path, engine.root, deep));
  if (first === undefined) return [trail({ kind: "namespace", module }, from)];
  return traceExport(engine, module, first, rest, from, deep);
}
