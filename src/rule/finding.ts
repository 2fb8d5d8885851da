import type { Node } from "../concepts/ast.js";
import type { Trail } from "../concepts/origin.js";
import type { Edit } from "./edits/index.js";

/** One defect, with what was found out about it. */
export interface Finding<Kind extends string, Evidence> {
  readonly kind: Kind;
  /** The expression that a person would change; in the linted file. */
  readonly node: Node;
  /** Fills the placeholders of the message. */
  readonly data?: Readonly<Record<string, string>>;
  readonly evidence: Evidence;
  /** How the value came, where one was followed; `sink`: the call or statement that lets it out. */
  readonly way?: { readonly trail: Trail; readonly sink?: Node };
}

/** A change that the user may choose. */
export interface Suggestion<Id extends string = string> {
  readonly id: Id;
  /** Fills the placeholders of the title. */
  readonly data?: Readonly<Record<string, string>>;
  /** Parts of one change; they must not overlap. */
  readonly edits: readonly Edit[];
}

/** What a rule returns that owes a suggestion with each finding. */
export type Suggestions<Id extends string = string> = readonly [Suggestion<Id>, ...Suggestion<Id>[]];
