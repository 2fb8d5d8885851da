import type { Node } from "../concepts/ast.js";
import type { Path, Trail } from "../concepts/origin.js";
import { memberName, unwrap } from "../syntax/node.js";
import type { Context, Engine } from "./engine.js";
import { yielded } from "./library.js";
import { trail } from "./trails.js";

/** Where a trace knows no further. */
export function unexplained(found: readonly Trail[]): boolean {
  return found.every((t) => t.origin.kind === "unknown" || t.origin.kind === "parameter");
}

/** What the types of a program tell of a value: asked only where the code itself does not tell. */
export function byProgram(engine: Engine, node: Node, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const known = engine.world.typedAs(node);
  if (!known) return undefined;
  if (known.kind === "class") return engine.follow([trail({ kind: "instance", node: known.node, call: undefined, env: engine.root }, node)], path, context, deep);
  return yielded(engine, known.value, { node, path, context, deep, property: undefined, call: undefined, receiver: undefined, typeArguments: known.typeArguments });
}

/** `client.user`: where the type of a member means nothing to the engine, that of what it is read from may. */
function alongMembers(engine: Engine, node: Node, path: Path, context: Context, left = 4): readonly Trail[] | undefined {
  const found = byProgram(engine, node, path, context, false);
  if (found && !unexplained(found)) return found;
  const at = unwrap(node);
  return at.type === "MemberExpression" && left > 0 ? alongMembers(engine, at.object, [memberName(at), ...path], context, left - 1) : undefined;
}

/** The values that a method is called on; `typed`: it takes the types of a program to tell. */
export function receivers(engine: Engine, node: Node, context: Context): { readonly trails: readonly Trail[]; readonly typed: boolean } {
  const trails = engine.trace(node, [], context, false);
  // What became text has the language's own methods.
  const typed = unexplained(trails) && !(trails.length > 0 && trails.every(({ text }) => text)) ? alongMembers(engine, node, [], context) : undefined;
  return typed ? { trails: typed, typed: true } : { trails, typed: false };
}
