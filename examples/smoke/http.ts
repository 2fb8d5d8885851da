import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

export interface Answer {
  status: number;
  text: string;
  json: any;
}

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

export function readAnswer(status: number, text: string): Answer {
  try {
    return { status, text, json: JSON.parse(text) };
  } catch {
    return { status, text, json: undefined };
  }
}

/** A client of one server; a string is sent as it is, under the type of JSON. */
export function client(base: string): Ask {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(base + path, {
      method,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return readAnswer(response.status, await response.text());
  };
}

/** Listens on a free port until the tests of the file are over. */
export async function listen(app: { listen: (port: number, ready: () => void) => Server }): Promise<Ask> {
  const server = await new Promise<Server>((resolve) => {
    const started: Server = app.listen(0, () => resolve(started));
  });
  after(() => server.close());
  return client(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

/** The URL of an empty SQLite file; libsql's `:memory:` forgets its tables when a transaction ends. */
export function temporaryDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leakproof-example-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return pathToFileURL(join(folder, 'smoke.db')).href;
}

/** What is written to the standard error stream while `run` is under way; it is kept off the screen. */
export async function logged(run: () => Promise<unknown>): Promise<string> {
  const write = process.stderr.write;
  let text = '';
  process.stderr.write = ((chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  }) as typeof process.stderr.write;
  try {
    await run();
  } finally {
    process.stderr.write = write;
  }
  return text;
}

/** A test that keeps the log of the apps off the screen. */
export function quietTest(name: string, run: () => Promise<void>): void {
  test(name, async () => {
    await logged(run);
  });
}

/** A query that fails says one constant sentence to the client, and all of it to the log. */
export async function assertConstant500(ask: () => Promise<Answer>, cause: string): Promise<void> {
  let answer: Answer | undefined;
  const log = await logged(async () => {
    answer = await ask();
  });
  assert.equal(answer?.status, 500);
  assert.ok(!answer.text.includes(cause), answer.text);
  assert.ok(log.includes(cause), 'the error is not in the log');
}
