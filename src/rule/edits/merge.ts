/** A replacement of a piece of the source text. */
export interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** Each change once: where two parts of a suggestion need the same one. */
export function distinct(edits: readonly Edit[]): Edit[] {
  return edits.filter((edit, i) => edits.findIndex(({ range, text }) => range[0] === edit.range[0] && range[1] === edit.range[1] && text === edit.text) === i);
}

/** Whether two changes meet in one place. */
export function overlap(some: readonly Edit[], others: readonly Edit[]): boolean {
  return some.some(({ range: [start, end] }) => others.some(({ range }) => start <= range[1] && range[0] <= end));
}

/**
 * One replacement that does what all edits do; undefined when two overlap or nothing changes.
 * Insertions at one place keep the order in which they are given.
 */
export function merge(text: string, edits: readonly Edit[]): Edit | undefined {
  const ordered = edits.filter((edit) => !isLostIndent(edit, edits)).sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const start = ordered[0]?.range[0];
  if (start === undefined) return undefined;
  let at = start;
  let result = "";
  for (const { range, text: replacement } of ordered) {
    if (range[0] < at) return undefined;
    result += text.slice(at, range[0]) + replacement;
    at = range[1];
  }
  return result === text.slice(start, at) ? undefined : { range: [start, at], text: result };
}

/** White space for the beginning of a line that another edit takes away or writes itself. */
function isLostIndent({ range, text }: Edit, edits: readonly Edit[]): boolean {
  const [at] = range;
  if (range[1] !== at || text.trim() !== "" || text.includes("\n")) return false;
  return edits.some((other) => other.range[0] <= at && at < other.range[1] && (other.range[0] < at || other.text === ""));
}
