import type { AST, CallNode, Node } from "../../concepts/ast.js";
import { methodOf } from "../../flow/library.js";
import { keyName, memberName, programOf, stringValue, unwrap } from "../../syntax/node.js";
import { valuesAt } from "../decisions/index.js";
import type { FileAnalysis } from "../file.js";

const BOUNDS = new Set(["maxLength", "enum", "const", "format", "pattern", "allOf", "anyOf", "oneOf", "not", "$ref", "if"]);
const DEEPEST = 8;

/** String schemas without a bound in the JSON schema of a route's body. */
export function openJsonSchemas(file: FileAnalysis): AST.ObjectExpression[] {
  const out = new Set<AST.ObjectExpression>();
  if (!file.serves) return [];
  for (const call of file.nodes.calls) for (const root of bodySchemas(call, file)) collect(root, file, out, DEEPEST);
  return [...out];
}

function bodySchemas(call: CallNode, file: FileAnalysis): Node[] {
  const callee = unwrap(call.callee);
  const { tracer, index } = file;
  if (callee.type !== "MemberExpression" || !index.schemaMethods.has(memberName(callee))) return [];
  const places = tracer.trace(callee.object, [], tracer.root, false).flatMap((t) => methodOf(tracer, t, memberName(callee))?.bodySchema ?? []);
  return places.flatMap((place) => {
    const argument = call.arguments.at(place.arg);
    if (!argument || argument.type === "SpreadElement") return [];
    return valuesAt(argument, place.path ?? [], tracer, tracer.root).flatMap((t) => (t.origin.kind === "object" ? [t.origin.node] : []));
  });
}

function collect(node: Node, file: FileAnalysis, out: Set<AST.ObjectExpression>, left: number): void {
  const schema = unwrap(node);
  if (schema.type !== "ObjectExpression" || left === 0) return;
  const property = (name: string): Node | undefined => {
    const found = schema.properties.find((p) => p.type === "Property" && keyName(p) === name);
    return found?.type === "Property" ? unwrap(found.value) : undefined;
  };
  if (stringValue(property("type")) === "string") {
    const bounded = schema.properties.some((p) => p.type === "SpreadElement" || BOUNDS.has(keyName(p)));
    if (!bounded && programOf(schema) === file.module.ast) out.add(schema);
    return;
  }
  const properties = property("properties");
  if (properties?.type === "ObjectExpression") for (const p of properties.properties) if (p.type === "Property") collect(p.value, file, out, left - 1);
  const items = property("items");
  if (items) collect(items, file, out, left - 1);
}
