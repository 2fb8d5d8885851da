import { columns, print, type Doc } from "./doc.js";
import type { Edit } from "./merge.js";
import { commentsWithin, indentAt, lineEnd, lineStart, type Source } from "./source.js";
import type { Style } from "./style.js";

/** Where a piece of text will stand: its own line as it is now, or as another edit moves it. */
export interface Frame {
  /** White space that the place's line begins with. */
  base(offset: number): string;
  /** Columns before the place. */
  column(offset: number): number;
  /** Columns behind it on the same line. */
  tail(offset: number): number;
}

export function frameOf(source: Source): Frame {
  const { text } = source;
  return {
    base: (at) => indentAt(text, at),
    column: (at) => columns(text.slice(lineStart(text, at), at)),
    tail: (at) => endOfCode(source, at) - at,
  };
}

/** Where the code of a line ends: a comment behind it may stick out. */
function endOfCode(source: Source, offset: number): number {
  const end = lineEnd(source.text, offset);
  const comment = commentsWithin(source, offset, end).find(({ range }) => range[1] === end);
  return comment ? source.text.slice(0, comment.range[0]).trimEnd().length : end;
}

/**
 * The frame of what stands in an expression or statement that another edit puts on a line of its own, behind `lead`.
 * `kept`: it stands one level deeper already.
 */
export function movedFrame(source: Source, style: Style, moved: { readonly range: readonly [number, number] }, outer: string, lead: string, kept: boolean): Frame {
  const { text } = source;
  const [start, end] = moved.range;
  const unit = kept ? "" : style.unit;
  const isFirst = (at: number): boolean => lineStart(text, at) <= start;
  return {
    base: (at) => (isFirst(at) ? outer + style.unit : indentAt(text, at) + unit),
    column: (at) => (isFirst(at) ? columns(outer + style.unit) + lead.length + at - start : columns(text.slice(lineStart(text, at), at)) + columns(unit)),
    tail: (at) => (end <= lineEnd(text, at) ? end - at + (style.semicolons ? 1 : 0) : lineEnd(text, at) - at),
  };
}

/** Prints in the place of a range, as wide as its line leaves room. */
export function printRange(source: Source, style: Style, range: readonly [number, number], doc: Doc, frame: Frame = frameOf(source)): Edit {
  const layout = { base: frame.base(range[0]), unit: style.unit, eol: style.eol, width: style.width, column: frame.column(range[0]), tail: frame.tail(range[1]) };
  return { range, text: print(doc, layout) };
}
