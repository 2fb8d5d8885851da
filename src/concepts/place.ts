/** Where something stands in a call: an argument by position (negative counts from the end), and a property path in it. */
export interface ArgPlace {
  readonly arg: number;
  /**
   * Property path inside the argument, e.g. `["schema", "body"]`; `*` is any key or element.
   * `()` is what a function there returns, where a model's headings say so.
   */
  readonly path?: readonly string[];
  /** Only where the code itself puts the property there: an error that stands as the argument has none of this name. */
  readonly own?: true;
  /** All arguments from `arg` on. */
  readonly rest?: boolean;
}
