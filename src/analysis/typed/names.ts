import type { Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import type { NamedType, Types } from "../../concepts/types.js";
import type { TypedAs } from "../../flow/engine.js";
import { declaredAt, variableOf } from "../../flow/scopes.js";
import { isClass } from "../../syntax/node.js";
import type { ModelIndex } from "../knowledge.js";

/** What types are judged by. */
export interface TypePorts {
  readonly types: Types;
  readonly index: ModelIndex;
  /** A file of the project by its path; the linted one as the editor has it. */
  open(file: string): Module | undefined;
}

/** A value by its type: an instance of a class of the project, or a library's value. */
export function typedAs(node: Node, module: Module, ports: TypePorts): TypedAs | undefined {
  const names = ports.types.namesOf(node, module);
  if (names === "unknown") return undefined;
  for (const named of names) {
    const value = libraryValue(named, ports.index);
    if (value !== undefined) return { kind: "library", value, typeArguments: named.arguments.flatMap((one) => (one ? (nameIn(one, ports)?.node ?? []) : [])) };
    const id = named.isClass ? nameIn(named, ports) : undefined;
    const declaration = id && variableOf(id.node, id.module)?.defs.map(({ node: declared }) => declared).find(isClass);
    if (declaration) return { kind: "class", node: declaration };
  }
  return undefined;
}

/** Clients that a library generates are known by their names, in the project and in the packages that they are generated into. */
function libraryValue({ package: origin, name }: NamedType, index: ModelIndex): ReturnType<ModelIndex["type"]> {
  const own = origin === undefined || index.holdsRecords(origin) ? index.generated(name, true) : undefined;
  return own ?? (origin === undefined ? undefined : index.typeWithin(origin, name));
}

function nameIn({ file, at, package: origin }: NamedType, ports: TypePorts): { readonly node: Node; readonly module: Module } | undefined {
  const module = origin === undefined ? ports.open(file) : undefined;
  const node = module && declaredAt(at, module);
  return module && node && { node, module };
}
