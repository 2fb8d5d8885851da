import { group, indent, line, softline, type Doc, type Edit, type Edits } from "../edits/index.js";

/** What the placeholders of a framework's sentences stand for. */
export interface Names {
  readonly request?: string | undefined;
  readonly response?: string | undefined;
  readonly next?: string | undefined;
  readonly error?: string | undefined;
}

export interface Said {
  readonly statements: readonly Doc[];
  /** Imports that the sentences need. */
  readonly edits: readonly Edit[];
}

/**
 * A framework's sentence with its placeholders filled, in the file's style: one statement a line.
 * Undefined when it speaks of something that has no name here.
 */
export function say(edits: Edits, words: string, names: Names, value: Doc, imports: Readonly<Record<string, string>> = {}): Said | undefined {
  const statements: Doc[] = [];
  for (const sentence of words.split("\n")) {
    const filled = fill(edits, sentence, names, value);
    if (filled === undefined) return undefined;
    statements.push(filled);
  }
  const needed = Object.entries(imports).filter(([name]) => new RegExp(`\\b${name}\\b`).test(words));
  return { statements, edits: needed.flatMap(([name, from]) => edits.import({ from, name, kind: "named" }).edits) };
}

function fill(edits: Edits, sentence: string, names: Names, value: Doc): Doc | undefined {
  let missing = false;
  const text = sentence
    .replace(/;$/, "")
    .replace(/\{(request|response|next|error)\}/g, (_, name: keyof Names) => {
      missing ||= names[name] === undefined;
      return names[name] ?? "";
    })
    .replace(/"((?:[^"\\]|\\.)*)"/g, (quoted) => edits.string(JSON.parse(quoted) as string));
  if (missing) return undefined;
  const [before = "", after] = text.split("{value}");
  if (after === undefined) return `${text}${edits.semi}`;
  // Two arguments go on a line each when they don't fit; a single object opens where it stands.
  const argument = /^\((?<rest>, [^]*)\)$/.exec(`(${after}`);
  if (before.endsWith("(") && argument?.groups?.["rest"] !== undefined) {
    const rest = argument.groups["rest"].slice(2);
    return [before.slice(0, -1), group(["(", indent([softline, value, ",", line, rest]), edits.style.trailingCommas ? { kind: "ifBroken", text: "," } : "", softline, ")"]), edits.semi];
  }
  return [before, value, after, edits.semi];
}

/** `answer; return;` as one statement, for functions that write it so. */
export function joinReturn(edits: Edits, statements: readonly Doc[]): readonly Doc[] {
  const [answer, leave] = statements;
  return statements.length === 2 && answer !== undefined && leave === `return${edits.semi}` ? [["return ", answer]] : statements;
}
