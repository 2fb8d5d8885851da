import { printFlat, type Doc, type Edit, type Edits } from "../edits/index.js";

/** What the placeholders of a framework's sentences stand for. */
export interface Names {
  readonly request?: string | undefined;
  readonly response?: string | undefined;
  readonly next?: string | undefined;
  readonly error?: string | undefined;
  /** Where the response's parameter is taken apart: what its parts are called. */
  readonly parts?: ReadonlyMap<string, string>;
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

function fill(edits: Edits, words: string, names: Names, value: Doc): Doc | undefined {
  // A handler that takes no continuation leaves without it.
  const left = names.next === undefined ? words.replace(/^return \{next\}\(\);?$/, "return;") : words;
  const sentence = left.replace(/\{response\}\.(\w+)/g, (whole, part: string) => names.parts?.get(part) ?? whole);
  const unnamed = [...sentence.matchAll(/\{(request|response|next|error)\}/g)].some(([, name]) => names[name as keyof Names] === undefined);
  if (unnamed) return undefined;
  const text = sentence
    .replace(/;$/, "")
    .replace(/\{(request|response|next|error)\}/g, (_, name: Exclude<keyof Names, "parts">) => names[name] ?? "")
    .replace(/"((?:[^"\\]|\\.)*)"/g, (quoted) => edits.string(JSON.parse(quoted) as string));
  return [chained(edits, text, { value }) ?? laidOut(edits, text, { value }), edits.semi];
}

/** What the placeholders of a text stand for. */
type Values = Readonly<Record<string, Doc>>;

/** `{response}.writeHead(…).end(…)` may break between its calls. */
function chained(edits: Edits, text: string, values: Values): Doc | undefined {
  const [, lead = "", root = "", calls = ""] = /^((?:return |throw )?)(\w+)(\.\w+\(.*)$/s.exec(text) ?? [];
  const links: { name: string; args: Doc }[] = [];
  let rest = calls;
  while (rest !== "") {
    const name = /^(?:\.\w+)+(?=\()/.exec(rest)?.[0];
    if (name === undefined) return undefined;
    const close = closing(rest, name.length);
    links.push({ name, args: bracketed(edits, "(", elements(rest.slice(name.length + 1, close)), values) });
    rest = rest.slice(close + 1);
  }
  return links.length > 1 ? [lead, edits.chain(root, links)] : undefined;
}

/** A text as a document: what stands between brackets may break as in code of the file, and placeholders get their values. */
export function laidOut(edits: Edits, text: string, values: Values): Doc {
  const parts: Doc[] = [];
  let rest = text;
  for (let open = rest.search(/[([{]/); open >= 0; open = rest.search(/[([{]/)) {
    const name = /^\{(\w+)\}/.exec(rest.slice(open))?.[1];
    const value = name === undefined ? undefined : values[name];
    if (name !== undefined && value !== undefined) {
      parts.push(rest.slice(0, open), value);
      rest = rest.slice(open + name.length + 2);
      continue;
    }
    const close = closing(rest, open);
    parts.push(rest.slice(0, open), bracketed(edits, rest.charAt(open), elements(rest.slice(open + 1, close)), values));
    rest = rest.slice(close + 1);
  }
  const all = [...parts, rest].filter((part) => part !== "");
  return all.length === 1 ? (all[0] ?? "") : all;
}

function bracketed(edits: Edits, open: string, items: readonly string[], values: Values): Doc {
  const docs = items.map((item) => laidOut(edits, item, values));
  if (open === "[") return edits.array(docs);
  return open === "{" ? edits.braces(docs) : edits.arguments(docs, opens(items.at(-1), values) && !opens(items.at(-2), values));
}

/** Whether an argument is an object, which may be opened where it stands. */
function opens(item: string | undefined, values: Values): boolean {
  const [, name] = /^\{(\w+)\}$/.exec(item ?? "") ?? [];
  const value = name === undefined ? undefined : values[name];
  if (value === undefined) return item?.startsWith("{") === true;
  return typeof value === "object" && "kind" in value && value.kind === "group";
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (/[([{]/.test(text.charAt(i))) depth += 1;
    else if (/[)\]}]/.test(text.charAt(i))) depth -= 1;
    if (depth === 0) return i;
  }
  return text.length;
}

/** The parts between the commas that stand in no inner brackets. */
function elements(text: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text.charAt(i);
    if (/[([{]/.test(char)) depth += 1;
    else if (/[)\]}]/.test(char)) depth -= 1;
    if (i < text.length && (char !== "," || depth > 0)) continue;
    const item = text.slice(start, i).trim();
    if (item !== "") out.push(item);
    start = i + 1;
  }
  return out;
}

/** `answer; return;` as one statement, for functions that write it so. */
export function joinReturn(edits: Edits, statements: readonly Doc[]): readonly Doc[] {
  const [answer, leave] = statements;
  return statements.length === 2 && answer !== undefined && leave !== undefined && printFlat(leave) === `return${edits.semi}` ? [["return ", answer]] : statements;
}
