import type { FileAnalysis } from "../../analysis/index.js";
import type { Exposure } from "../../analysis/records.js";
import { holdingOf } from "../../analysis/reads.js";
import type { AST, Node } from "../../concepts/ast.js";
import type { Query } from "../../concepts/origin.js";
import { enclosingFunction, isClass, isFunction, keyName, wrapped } from "../../syntax/node.js";
import type { Edit, Edits } from "../edits/index.js";
import type { Kept } from "./query-fields.js";

/**
 * A function that says it returns whole records says of which fields they are, once it sends no others: `Promise<User>` becomes `Promise<Pick<User, "id">>`.
 * Nothing where its type allows the fields already; undefined where it can't be said.
 */
export function narrowedType(file: FileAnalysis, sent: Node, { model, query }: Exposure, { fields }: Kept, edits: Edits): readonly Edit[] | undefined {
  const type = edits.typescript ? returnedType(file, sent, query) : undefined;
  const record = type && recordIn(file, type);
  if (!record) return [];
  const members = fieldsOf(file, record) ?? (record.typeName.name === model?.name ? model.fields.map(({ name }) => name) : undefined);
  if (!members || members.every((name) => fields.includes(name))) return [];
  if (fields.some((name) => !members.includes(name))) return undefined;
  return [edits.rewrite(record, `Pick<${edits.text(record)}, ${fields.map((name) => edits.string(name)).join(" | ")}>`)];
}

/** The written return type of a function that returns this value as it is. */
function returnedType(file: FileAnalysis, sent: Node, query: Query): Node | undefined {
  let at = wrapped(sent);
  while (at.parent?.type === "AwaitExpression" || handsOn(file, at, query)) at = wrapped(at.parent ?? at);
  const { parent } = at;
  if (parent?.type !== "ReturnStatement" && !(isFunction(parent) && parent.body === at)) return undefined;
  return enclosingFunction(at)?.returnType?.typeAnnotation;
}

/** `from(users.find())`: a call that gives the records that it gets. */
function handsOn(file: FileAnalysis, value: Node, query: Query): boolean {
  const { parent } = value;
  return parent?.type === "CallExpression" && parent.arguments[0] === value && holdingOf(file, parent, query)?.path.length === 0;
}

type Named = AST.TSTypeReference & { readonly typeName: AST.Identifier };

/** The one record that a type is about. */
function recordIn(file: FileAnalysis, type: Node): Named | undefined {
  if (type.type === "TSArrayType") return recordIn(file, type.elementType);
  if (type.type === "TSUnionType") {
    const [only, ...others] = type.types.filter((one) => one.type !== "TSNullKeyword" && one.type !== "TSUndefinedKeyword");
    return only && others.length === 0 ? recordIn(file, only) : undefined;
  }
  if (type.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return undefined;
  const [inner, ...others] = type.typeArguments?.params ?? [];
  if (!inner) return type as Named;
  // What no file of the project declares says how a value comes, and nothing of the value inside: `Promise`.
  return others.length === 0 && !file.project.declarationOf(type.typeName, file.module) ? recordIn(file, inner) : undefined;
}

/** The fields of a class or interface of the project; undefined where it has others besides. */
function fieldsOf(file: FileAnalysis, type: Named): readonly string[] | undefined {
  const declared = file.project.declarationOf(type, file.module)?.node;
  if (!isClass(declared)) return declared && file.project.membersOf({ node: type, module: file.module }, []);
  if (declared.superClass) return undefined;
  return declared.body.body.flatMap((member) => (member.type === "MethodDefinition" ? (member.kind === "constructor" || member.static ? [] : [keyName(member)]) : member.type === "PropertyDefinition" && !member.static ? [keyName(member)] : []));
}
