/** Steps of tracing that one file may take; the largest real handler files need a twentieth of it. */
const STEPS = 150_000;
/** Nested steps: keeps the JavaScript stack safe on generated code. */
const DEPTH = 350;

/** Makes the worst file finish: when it runs out, answers are `unknown`. */
export class Budget {
  #steps = 0;
  #depth = 0;

  constructor(
    readonly steps = STEPS,
    readonly depth = DEPTH,
  ) {}

  /** Steps taken so far. */
  get taken(): number {
    return this.#steps;
  }

  get spent(): boolean {
    return this.#steps >= this.steps;
  }

  /** False when the step must not be taken. Each true must be followed by `leave`. */
  enter(): boolean {
    if (this.#steps >= this.steps || this.#depth >= this.depth) return false;
    this.#steps++;
    this.#depth++;
    return true;
  }

  leave(): void {
    this.#depth--;
  }
}
