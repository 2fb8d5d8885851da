import type { BodyRead, FileAnalysis } from "../../analysis/index.js";
import type { Node } from "../../concepts/ast.js";
import { enclosingFunction } from "../../syntax/node.js";
import { block, hardline, join, type Doc, type Edit, type Edits } from "../edits/index.js";
import { refusal } from "./body-checks.js";
import { handlerOf } from "./names.js";

/** Catches what is no JSON: with a 400 in the framework's words, else with an empty object. */
export function catching(read: BodyRead, edits: Edits, file: FileAnalysis): { edits: readonly Edit[]; refuses: boolean } | undefined {
  const { node } = read;
  const handler = handlerOf(file, node);
  const fn = enclosingFunction(node);
  const said = handler && fn ? refusal(handler, fn, "Invalid JSON", edits, file) : undefined;
  const declaration = declarationOf(node);
  const name = declaration?.name ?? edits.freshName("parsed");
  const failed = said?.statements ?? [`${name} = {}${edits.semi}`];
  const guarded = [`let ${name}${edits.semi}`, [block("try", [`${name} = ${edits.text(node)}${edits.semi}`]), block(" catch", failed)]];
  const changed = declaration ? [edits.rewrite(declaration.statement, join(hardline, guarded))] : extracted(node, name, guarded, edits);
  return changed && { edits: [...changed, ...(said?.edits ?? [])], refuses: said !== undefined };
}

function extracted(node: Node, name: string, guarded: readonly Doc[], edits: Edits): readonly Edit[] | undefined {
  const inserted = edits.before(node, ...guarded);
  return inserted && [...inserted, ...edits.replaceBehind(node, name, { behind: true })];
}

/** `const data = JSON.parse(text);` as a statement of its own. */
function declarationOf(node: Node): { name: string; statement: Node } | undefined {
  const declarator = node.parent;
  if (declarator?.type !== "VariableDeclarator" || declarator.init !== node || declarator.id.type !== "Identifier" || declarator.id.typeAnnotation) return undefined;
  const statement = declarator.parent;
  return statement.declarations.length === 1 && statement.parent.type !== "ExportNamedDeclaration" ? { name: declarator.id.name, statement } : undefined;
}
