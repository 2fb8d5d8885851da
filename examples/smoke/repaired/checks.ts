import assert from 'node:assert/strict';
import { assertConstant500, quietTest, type Ask } from '../http.js';

/** An app whose findings were all repaired by their first suggestion, and what can be asked of it. */
export interface Repaired {
  name: string;
  ask: Ask;
  /** The same app over a database that fails every query. */
  broken: Ask;
  /** What is answered from the database. */
  queries: string[];
  /** What is answered without a query. */
  constants?: string[];
  writes: { method: string; path: string; body: unknown }[];
  /** What of the database or the environment no answer may hold. */
  secret: RegExp;
  /** Words of the error that a failing query throws. */
  cause: string;
}

/** Answers, says no more than needed, refuses bodies that are missing or bad, and keeps errors in its log. */
export function checkRepaired({ name, ask, broken, queries, constants = [], writes, secret, cause }: Repaired): void {
  quietTest(`${name}, repaired: answers without its secrets`, async () => {
    for (const path of [...queries, ...constants]) {
      const { status, text } = await ask('GET', path);
      assert.equal(status, 200, `${path}: ${text}`);
      assert.doesNotMatch(text, secret, path);
    }
    for (const { method, path, body } of writes) {
      const { status, text } = await ask(method, path, body);
      assert.ok(status >= 200 && status < 300, `${method} ${path}: ${status} ${text}`);
      assert.doesNotMatch(text, secret, path);
    }
  });

  quietTest(`${name}, repaired: refuses missing and bad bodies`, async () => {
    for (const { method, path } of writes) {
      for (const body of [undefined, '{', {}, { name: 1, email: { $ne: '' }, titles: 'x', lines: 'x' }]) {
        const { status, text } = await ask(method, path, body);
        assert.equal(status, 400, `${method} ${path} with ${JSON.stringify(body)}: ${text}`);
        assert.doesNotMatch(text, /node_modules/, path);
      }
    }
  });

  quietTest(`${name}, repaired: answers a failing query with a constant`, async () => {
    for (const path of queries) await assertConstant500(() => broken('GET', path), cause);
  });
}
