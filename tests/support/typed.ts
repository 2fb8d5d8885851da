// Small projects on disk that are linted with and without a TypeScript program.
import { Linter } from "eslint";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import type ts from "typescript";
import { afterAll } from "vitest";
import plugin from "../../src/index.js";

export type Files = Readonly<Record<string, string>>;

const roots: string[] = [];
afterAll(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** Writes the files into a folder of their own, which the end of the test file removes. */
export function projectOf(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "leakproof-typed-")));
  roots.push(root);
  for (const [name, text] of Object.entries({ "package.json": "{}", ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

export interface TypedRequest {
  readonly root: string;
  readonly file: string;
  readonly text: string;
  readonly program?: ts.Program;
  readonly rules: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

export function lintTyped({ root, file, text, program, rules, settings }: TypedRequest): Linter.LintMessage[] {
  const config: Linter.Config = {
    files: ["**/*.ts"],
    languageOptions: { parser: typescriptParser, ...(program && { parserOptions: { programs: [program] } }) },
    plugins: { leakproof: plugin },
    rules: Object.fromEntries(rules.map((name) => [`leakproof/${name}`, "error"])),
    settings: { leakproof: { strictErrors: true, ...settings } },
  };
  return new Linter({ cwd: root }).verify(text, [config], { filename: join(root, file) });
}

/** The parts of Express's types that the tests need, in the places where the real ones stand. */
export const expressTypes: Files = {
  "node_modules/@types/express/package.json": '{ "name": "@types/express", "types": "index.d.ts" }',
  "node_modules/@types/express/index.d.ts": `import * as core from "express-serve-static-core";
declare function e(): core.Express;
declare namespace e {
  interface Request extends core.Request {}
  interface Response extends core.Response {}
  interface RequestHandler extends core.RequestHandler {}
}
export = e;
`,
  "node_modules/@types/express-serve-static-core/package.json": '{ "name": "@types/express-serve-static-core", "types": "index.d.ts" }',
  "node_modules/@types/express-serve-static-core/index.d.ts": `declare global { namespace Express { interface Request {} } }
export interface Request extends Express.Request { body: any; params: Record<string, string> }
export interface Response { json(body?: unknown): this; status(code: number): this; send(body?: unknown): this }
export interface RequestHandler { (req: Request, res: Response, next: () => void): unknown }
export interface Express { get(path: string, ...handlers: RequestHandler[]): this; post(path: string, ...handlers: RequestHandler[]): this }
`,
};
