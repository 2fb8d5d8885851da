/** Steps of tracing that one file may take, and more by its length: the busiest of 2,000 real server files took 9,249. */
const STEPS = 20_000;
const STEPS_PER_KILOBYTE = 300;
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
