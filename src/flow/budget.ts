/**
 * Steps of tracing that one file may take, and more by its length. A controller of 4 kB takes 16,000 where interceptors of the whole
 * application change its answers; what generators write takes up to 180 per kilobyte.
 */
const STEPS = 20_000;
const STEPS_PER_KILOBYTE = 200;
/** Steps that a single question may take: one that never ends must not leave the rest of the file unasked. */
const STEPS_PER_QUESTION = 1_500;
/** Nested steps: keeps the JavaScript stack safe on generated code. */
const DEPTH = 350;

/** Makes the worst file finish: when it runs out, answers are `unknown`. */
export class Budget {
  /** For a file with a text of this many characters. */
  static forText(length: number): Budget {
    return new Budget(STEPS + Math.ceil(length / 1024) * STEPS_PER_KILOBYTE);
  }

  #steps = 0;
  #depth = 0;
  /** Steps when the present question began. */
  #before = 0;

  constructor(
    readonly steps = STEPS,
    readonly depth = DEPTH,
    readonly question = STEPS_PER_QUESTION,
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
    if (this.#depth === 0) this.#before = this.#steps;
    if (this.#steps >= this.steps || this.#depth >= this.depth || this.#steps - this.#before >= this.question) return false;
    this.#steps++;
    this.#depth++;
    return true;
  }

  leave(): void {
    this.#depth--;
  }
}
