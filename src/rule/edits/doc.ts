/**
 * Text whose line breaks are decided when it is printed: a group stays on one line if it fits, else all its own lines break.
 * The rules of layout are those of the usual formatters, so that a formatter finds nothing to change.
 */
export type Doc = string | readonly Doc[] | Chain | Group | Hug | IfBroken | Indent | Line;

interface Group {
  readonly kind: "group";
  readonly content: Doc;
  readonly broken: boolean;
}
interface Indent {
  readonly kind: "indent";
  readonly content: Doc;
}
interface Line {
  readonly kind: "line";
  /** What stands in its place on an unbroken line. */
  readonly flat: string;
  readonly hard: boolean;
}
/** Calls on calls: on one line, or each on a line of its own. */
interface Chain {
  readonly kind: "chain";
  readonly root: Doc;
  readonly links: readonly { readonly name: string; readonly args: Doc }[];
  /** The first call stays beside the root. */
  readonly merged: boolean;
  /** Its author has put the calls on lines of their own. */
  readonly open: boolean;
  /** Its calls are too many and too involved for one line, whatever their length. */
  readonly forced: boolean;
}
/** Arguments of a call whose last may open where it stands. */
interface Hug {
  readonly kind: "hug";
  readonly items: readonly Doc[];
  /** All of them on lines of their own. */
  readonly open: Doc;
}
interface IfBroken {
  readonly kind: "ifBroken";
  readonly text: string;
}

export const line: Doc = { kind: "line", flat: " ", hard: false };
export const softline: Doc = { kind: "line", flat: "", hard: false };
export const hardline: Doc = { kind: "line", flat: " ", hard: true };

export function group(content: Doc, broken = false): Doc {
  return { kind: "group", content, broken };
}

export function indent(content: Doc): Doc {
  return { kind: "indent", content };
}

export function ifBroken(text: string): Doc {
  return { kind: "ifBroken", text };
}

export function chain(parts: Omit<Chain, "kind">): Doc {
  return { kind: "chain", ...parts };
}

export function hug(items: readonly Doc[], open: Doc): Doc {
  return { kind: "hug", items, open };
}

export function join(separator: Doc, parts: readonly Doc[]): Doc {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part]));
}

/** `head {`, the lines one level deeper, `}`. */
export function block(head: Doc, lines: readonly Doc[]): Doc {
  return [head, " {", indent([hardline, join(hardline, lines)]), hardline, "}"];
}

export interface Layout {
  /** White space before the line that the text begins on. */
  readonly base: string;
  /** One level of indentation. */
  readonly unit: string;
  readonly eol: string;
  readonly width: number;
  /** Where on its line the text begins. */
  readonly column: number;
  /** Length of what follows on the same line. */
  readonly tail: number;
}

interface Command {
  readonly level: number;
  readonly broken: boolean;
  readonly doc: Doc;
}

export function print(doc: Doc, layout: Layout): string {
  let out = "";
  let column = layout.column;
  const stack: Command[] = [{ level: 0, broken: true, doc }];
  for (let command = stack.pop(); command; command = stack.pop()) {
    const { level, broken, doc: at } = command;
    if (typeof at === "string") {
      out += at;
      column += at.length;
    } else if (!("kind" in at)) for (let i = at.length - 1; i >= 0; i--) stack.push({ level, broken, doc: at[i] ?? "" });
    else if (at.kind === "indent") stack.push({ level: level + 1, broken, doc: at.content });
    else if (at.kind === "ifBroken") out += broken ? at.text : "";
    else if (at.kind === "chain") stack.push({ level, broken, doc: linked(at, stack, { ...layout, base: layout.base + layout.unit.repeat(level), column }) });
    else if (at.kind === "hug") stack.push({ level, broken, doc: opened(at, stack, layout.width - column, layout.tail) });
    else if (at.kind === "group") {
      const open = at.broken || mustBreak(at.content) || !fits(at.content, stack, layout.width - column, layout.tail);
      stack.push({ level, broken: open, doc: at.content });
    } else if (at.hard || broken) {
      out += layout.eol + layout.base + layout.unit.repeat(level);
      column = columns(layout.base) + columns(layout.unit) * level;
    } else {
      out += at.flat;
      column += at.flat.length;
    }
  }
  return out;
}

/** How a chain is laid out: on the line, with its last call opened, or with each call on a line of its own. */
function linked({ root, links, merged, open, forced }: Chain, rest: readonly Command[], layout: Layout): Doc {
  const room = layout.width - layout.column;
  const parts = links.map(({ name, args }): Doc => [name, args]);
  const before = [root, ...parts.slice(0, -1)];
  const flat = [root, ...parts];
  const few = links.length <= (merged ? 2 : 1);
  if (few || (!open && !forced && !before.some(mustBreak) && fits(flat, rest, room, layout.tail))) return flat;
  const kept = merged ? 1 : 0;
  const apart = [root, ...parts.slice(0, kept), indent(parts.slice(kept).map((part): Doc => [hardline, part]))];
  const last = links.at(-1);
  const head = printFlat(before) + (last?.name ?? "");
  // An object that is given to the last call keeps the calls together where it is open, and so does one that is open either way.
  const opens = !open && !forced && links.length < 3 && !before.some(mustBreak) && head.length + 2 <= room && (endsWithBraces(last?.args ?? "") || /\{\r?\n/.test(print(apart, layout)));
  return opens ? [...before, last?.name ?? "", openBraces(last?.args ?? "")] : apart;
}

function endsWithBraces(args: Doc): boolean {
  const last = typeof args === "object" && "kind" in args && args.kind === "hug" ? args.items.at(-1) : undefined;
  return last !== undefined && isBraces(last);
}

function isBraces(doc: Doc): boolean {
  const content = contentOf(doc);
  return content !== doc && Array.isArray(content) && (content as readonly Doc[])[0] === "{";
}

/** An object that would break in another layout has to be open in this one: formatters keep it as they find it. */
function openBraces(doc: Doc): Doc {
  if (typeof doc === "string") return doc;
  if (!("kind" in doc)) return doc.map(openBraces);
  switch (doc.kind) {
    case "group":
      return isBraces(doc) ? { ...doc, broken: true } : { ...doc, content: openBraces(doc.content) };
    case "indent":
      return { ...doc, content: openBraces(doc.content) };
    case "hug":
      return { ...doc, items: doc.items.map(openBraces), open: openBraces(doc.open) };
    default:
      return doc;
  }
}

/** Nested deeper than this, an argument is none to take in at a glance. */
const DEEP = 2;

/** Whether a chain of calls, written on one line, is one that formatters break whatever its length. */
export function isForced(text: string, calls: number): boolean {
  return calls > 2 && isInvolved(text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""'));
}

/** Whether an argument of a call has depth, or operators of its own. */
function isInvolved(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/[([{]|[)\]}]|=> (?!\{)|\.\.\.|\s(?:[?+\-*/%<>=&|]+)\s|[^\s,]/g)) {
    if (/^[([{]$/.test(token)) depth++;
    else if (/^[)\]}]$/.test(token)) depth--;
    else if (depth > DEEP || (depth > 0 && token.length > 1)) return true;
  }
  return false;
}

/** How an argument list is laid out: on the line, with its last argument opened, or with all on lines of their own. */
function opened({ items, open }: Hug, rest: readonly Command[], room: number, tail: number): Doc {
  const flat: Doc = ["(", join(", ", items), ")"];
  const before = items.slice(0, -1);
  const last = items.at(-1) ?? "";
  if (before.some(mustBreak)) return group(open, true);
  if (!mustBreak(last) && fits(flat, rest, room, tail)) return flat;
  const head = `(${before.map((item) => `${printFlat(item)}, `).join("")}`;
  return head.length + 1 <= room && isOpenable(last) ? [head, group(contentOf(last), true), ")"] : group(open, true);
}

function isOpenable(doc: Doc): boolean {
  return typeof doc === "object" && "kind" in doc && doc.kind === "group";
}

function contentOf(doc: Doc): Doc {
  return typeof doc === "object" && "kind" in doc && doc.kind === "group" ? doc.content : doc;
}

function mustBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (!("kind" in doc)) return doc.some(mustBreak);
  switch (doc.kind) {
    case "group":
      return doc.broken || mustBreak(doc.content);
    case "chain":
      return doc.open || mustBreak(doc.root) || doc.links.some(({ args }) => mustBreak(args));
    case "hug":
      return doc.items.some(mustBreak);
    case "indent":
      return mustBreak(doc.content);
    case "line":
      return doc.hard;
    case "ifBroken":
      return false;
  }
}

/** The text on one line, whatever its length. */
export function printFlat(doc: Doc): string {
  if (typeof doc === "string") return doc;
  if (!("kind" in doc)) return doc.map(printFlat).join("");
  switch (doc.kind) {
    case "group":
    case "indent":
      return printFlat(doc.content);
    case "chain":
      return printFlat([doc.root, ...doc.links.flatMap(({ name, args }) => [name, args])]);
    case "hug":
      return `(${doc.items.map(printFlat).join(", ")})`;
    case "ifBroken":
      return "";
    case "line":
      return doc.flat;
  }
}

/** Tabs count as four: breaking a little early is stable under formatters, breaking late is not. */
export function columns(text: string): number {
  return text.length + 3 * text.split("\t").length - 3;
}

/** Whether what comes first, and what follows it up to the next break, leaves room on the line. */
function fits(first: Doc, rest: readonly Command[], room: number, tail: number): boolean {
  let left = room;
  let next = rest.length;
  const stack: { broken: boolean; doc: Doc }[] = [{ broken: false, doc: first }];
  for (;;) {
    if (left < 0) return false;
    let at = stack.pop();
    if (!at) {
      if (next === 0) return left >= tail;
      next -= 1;
      at = rest[next];
      if (!at) return true;
    }
    const { broken, doc } = at;
    if (typeof doc === "string") left -= doc.length;
    else if (!("kind" in doc)) for (let i = doc.length - 1; i >= 0; i--) stack.push({ broken, doc: doc[i] ?? "" });
    else if (doc.kind === "group") stack.push({ broken: doc.broken || broken, doc: doc.content });
    else if (doc.kind === "chain") stack.push({ broken, doc: [doc.root, ...doc.links.flatMap(({ name, args }) => [name, args])] });
    else if (doc.kind === "hug" && broken) return left >= printFlat(doc.items.slice(0, -1)).length + 2 * doc.items.length;
    else if (doc.kind === "hug") stack.push({ broken: false, doc: ["(", join(", ", doc.items), ")"] });
    else if (doc.kind === "indent") stack.push({ broken, doc: doc.content });
    else if (doc.kind === "ifBroken") left -= broken ? doc.text.length : 0;
    else if (broken || doc.hard) return true;
    else left -= doc.flat.length;
  }
}
