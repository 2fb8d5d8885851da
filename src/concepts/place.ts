/** Where something stands in a call: an argument by position (negative counts from the end), and a property path in it. */
export interface ArgPlace {
  readonly arg: number;
  /**
   * Property path inside the argument, e.g. `["schema", "body"]`; `*` is any key or element.
   * `()` is what a function there returns, where a model's headings say so.
   */
  readonly path?: readonly string[];
  /** All arguments from `arg` on. */
  readonly rest?: boolean;
}
