import type { FileAnalysis } from "../../analysis/index.js";
import type { OpenString } from "../../analysis/strings/index.js";
import { isCall, unwrap } from "../../syntax/node.js";
import type { Edit, Edits } from "../edits/index.js";

/** Writes the bound in the words of the library. */
export function withMaximum(open: OpenString, max: string, edits: Edits, file: FileAnalysis): Edit[] {
  if (open.kind === "json") return edits.addProperty(open.node, "maxLength", max);
  if (open.kind === "property") return decorated(open, max, edits, file);
  const { maker, strings } = open.schema;
  const { kind, word } = strings.write;
  if (kind === "chain") return [edits.appendCall(maker, `.${word}(${max})`)];
  if (kind === "option") {
    const [options] = maker.arguments;
    return options?.type === "ObjectExpression" ? edits.addProperty(options, word, max) : edits.addArgument(maker, edits.object([[word, max]]));
  }
  return piped(open.schema, max, edits);
}

/** `v.string()` becomes `v.pipe(v.string(), v.maxLength(1000))`; a pipe that is there gets one more. */
function piped({ maker, strings, model }: Extract<OpenString, { kind: "schema" }>["schema"], max: string, edits: Edits): Edit[] {
  const callee = unwrap(maker.callee);
  const prefix = callee.type === "MemberExpression" ? `${edits.text(callee.object)}.` : "";
  const imports: Edit[] = [];
  const named = (name: string): string => {
    if (prefix !== "") return prefix + name;
    const imported = edits.import({ from: model.packages[0] ?? "", name, kind: "named" });
    imports.push(...imported.edits);
    return imported.local;
  };
  const action = `${named(strings.write.word)}(${max})`;
  const around = maker.parent;
  if (isCall(around) && /(?:^|\.)pipe$/.test(edits.text(around.callee)) && around.arguments[0] === maker) return [...imports, ...edits.addElement(maker, action)];
  return [...imports, ...edits.replace(maker, `${named("pipe")}(${edits.text(maker)}, ${action})`)];
}

function decorated({ property: { property, strings, model } }: Extract<OpenString, { kind: "property" }>, max: string, edits: Edits, file: FileAnalysis): Edit[] {
  const { local, edits: imports } = edits.import({ from: model.packages[0] ?? "", name: strings.write.word, kind: "named" });
  const last = property.decorators.at(-1);
  if (!last) return [];
  const { text } = file.module;
  const lineStart = text.lastIndexOf("\n", last.range[0] - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
  const ownLine = /^\s*$/.test(text.slice(last.range[1], text.indexOf("\n", last.range[1])));
  const piece = ownLine ? `${edits.style.eol}${indent}@${local}(${max})` : ` @${local}(${max})`;
  return [...imports, { range: [last.range[1], last.range[1]], text: piece }];
}
