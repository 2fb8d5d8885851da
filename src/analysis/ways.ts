import type { Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import type { Trail } from "../concepts/origin.js";
import { nodesOf } from "../flow/trails.js";
import type { FileView } from "./view.js";

/** One stop of a value's way, as a reader finds it. Lines and columns count from 1. */
export interface WayStep {
  /** Absolute path. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The code there, on one line. */
  readonly text: string;
}

const WIDTH = 90;

/** The way of a value from its source to the place where it leaves: `sink`, the call or statement that lets it out. */
export function wayOf({ tracer }: Pick<FileView, "tracer">, trail: Trail, sink?: Node): readonly WayStep[] {
  const steps = [...(sink ? [sink] : []), ...nodesOf(trail)].reverse().map((node) => stepAt(node, tracer.world.moduleOf(node)));
  // A step that reads like the one before adds nothing.
  return steps.filter((step, i) => !isSame(step, steps[i - 1]));
}

export function stepAt({ range: [start, end] }: Node, { filename, text }: Module): WayStep {
  const [line, column] = placeAt(text, start);
  const [endLine, endColumn] = placeAt(text, end);
  return { file: filename, line, column, endLine, endColumn, text: shortened(text.slice(start, end)) };
}

function isSame(a: WayStep, b: WayStep | undefined): boolean {
  return b?.file === a.file && b.line === a.line && b.text === a.text;
}

function placeAt(text: string, offset: number): [line: number, column: number] {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
    start = at + 1;
  }
  return [line, offset - start + 1];
}

export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}
