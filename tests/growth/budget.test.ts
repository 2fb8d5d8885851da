// Whatever the budget, what is reported is reported without one as well: where it ends the plugin is silent.
import { describe, expect, test, vi } from "vitest";
import { Budget } from "../../src/flow/budget.js";
import { readFixtures, type Fixture } from "../support/fixtures.js";
import { lint } from "../support/lint.js";

/** The rules that are silent because of what they prove: what can't be proved for want of steps must not be reported. */
const proving = ["no-raw-error-response", "no-unguarded-body-access", "require-error-log"];
const fixtures = readFixtures().filter(({ rule }) => proving.includes(rule));

/** What findings speak of: keys of the body, wherever the first read is met; else the place. */
function found({ rule, cwd, files, settings }: Fixture, steps: number, question: number): string[] {
  const spy = vi.spyOn(Budget, "forText").mockImplementation(() => new Budget(steps, undefined, question));
  try {
    return files.flatMap(({ path, text }) => {
      const messages = lint({ text, filename: path, cwd, rules: [rule], ...(settings && { settings }) });
      return messages.flatMap(({ message, line, column }) => {
        const keys = rule === "no-unguarded-body-access" ? [...message.matchAll(/`([\w.]+)`/g)].map(([, key]) => `${path}: ${String(key)}`) : [];
        return keys.length > 0 ? keys : [`${path}:${line}:${column}`];
      });
    });
  } finally {
    spy.mockRestore();
  }
}

describe.for(fixtures)("$name", (fixture) => {
  test("a smaller budget finds nothing else", () => {
    const whole = new Set(found(fixture, Infinity, Infinity));
    const budgets = [[40, Infinity], [150, Infinity], [Infinity, 8], [Infinity, 30]] as const;
    expect(budgets.flatMap(([steps, question]) => found(fixture, steps, question)).filter((one) => !whole.has(one))).toEqual([]);
  });
});
