import * as typescriptParser from "@typescript-eslint/parser";
import { Linter, type Rule } from "eslint";
import type ts from "typescript";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Node } from "../../src/concepts/ast.js";
import type { Module } from "../../src/concepts/module.js";
import { typesOf } from "../../src/host/types.js";
import { programOf } from "../support/program.js";
import { expressTypes, lintTyped, projectOf, type Files } from "../support/typed.js";

const file = "src/routes.ts";
const rules = ["no-unprojected-query-response", "no-raw-error-response", "no-unguarded-body-access"];

interface Parsed {
  readonly services: object;
  readonly module: Module;
  /** The node of the linted file that this text is. */
  readonly node: (text: string) => Node;
}

function parsed(text: string, others: Files = {}): Parsed {
  const root = projectOf({ [file]: text, ...others });
  let found: Parsed | undefined;
  const rule: Rule.RuleModule = {
    create: ({ sourceCode, filename }) => ({
      Program() {
        const module = { filename, text: sourceCode.text } as Module;
        const node = (wanted: string): Node => sourceCode.getNodeByRangeIndex(text.lastIndexOf(wanted) + wanted.length - 1) as unknown as Node;
        found = { services: sourceCode.parserServices as object, module, node };
      },
    }),
  };
  const config: Linter.Config = { files: ["**/*.ts"], languageOptions: { parser: typescriptParser, parserOptions: { programs: [programOf([join(root, file)])] } }, plugins: { own: { rules: { rule } } }, rules: { "own/rule": "error" } };
  const messages = new Linter({ cwd: root }).verify(text, [config], { filename: `${root}/${file}` });
  if (!found) throw new Error(messages[0]?.message ?? "nothing was parsed");
  return found;
}

test("without a program everything is unknown", () => {
  const { module, node } = parsed("const a: Date = new Date();");
  for (const services of [undefined, null, {}, { program: null }]) {
    const types = typesOf(services);
    expect(types.known).toBe(false);
    expect(types.namesOf(node("a"), module)).toBe("unknown");
    expect(types.recordOf(node("a"), module)).toBe("unknown");
  }
});

test("names lead from aliases through classes to what these extend, and to where each was declared", () => {
  const text = 'import { Child } from "./child.js";\ntype Alias = Child<Other>;\ninterface Other { a: 1 }\ndeclare const value: Alias;\nvoid value;\n';
  const { services, module, node } = parsed(text, { "src/child.ts": 'import { Parent } from "parent";\nexport class Child<T> extends Parent { t?: T }\n', "node_modules/parent/package.json": '{ "name": "parent", "types": "index.d.ts" }', "node_modules/parent/index.d.ts": "export declare class Parent { p: number }\n" });
  const names = typesOf(services).namesOf(node("value"), module);
  expect(names).toMatchObject([
    { name: "Alias", package: undefined, isClass: false, at: text.indexOf("Alias") },
    { name: "Child", package: undefined, isClass: true, at: "import { Parent } from \"parent\";\nexport class ".length, arguments: [{ name: "Other", package: undefined }] },
    { name: "Parent", package: "parent", isClass: true },
  ]);
});

test("packages go by the name that they are imported by", () => {
  const { services, module, node } = parsed('import type { A } from "@scope/types";\nimport type { B } from "ambient";\ndeclare const both: A & B;\nvoid both;\n', {
    "node_modules/@types/scope__types/package.json": '{ "name": "@types/scope__types", "types": "index.d.ts" }',
    "node_modules/@types/scope__types/index.d.ts": '/// <reference path="./ambient.d.ts" />\nexport interface A { a: 1 }\n',
    "node_modules/@types/scope__types/ambient.d.ts": 'declare module "ambient" { export interface B { b: 1 } }\n',
  });
  expect(typesOf(services).namesOf(node("both"), module)).toMatchObject([{ name: "A", package: "@scope/types" }, { name: "B", package: "ambient" }]);
});

test("a record has the properties that leave with it", () => {
  const text = "interface Row { id: number; at: Date; note?: string; tags: string[]; load(): void; done: () => void; nested: { flag: boolean }; gone: undefined }\nconst list = async (): Promise<Row[] | null> => null;\nvoid list();\n";
  const { services, module, node } = parsed(text);
  const record = typesOf(services).recordOf(node("list()"), module);
  expect(record).toMatchObject({ name: "Row", list: true, promised: true, nullable: true });
  if (record === "unknown") return;
  expect(record.fields.map(({ name, scalar, optional }) => [name, scalar, optional])).toEqual([["id", "number", false], ["at", "date", false], ["note", "string", true], ["tags", "other", false], ["nested", "other", false]]);
  expect(record.fields[0]).toMatchObject({ inferred: false, owner: { name: "Row", at: text.indexOf("Row") } });
  expect(record.inside("nested")).toMatchObject({ name: undefined, list: false, fields: [{ name: "flag", scalar: "boolean" }] });
  expect(record.inside("id")).toBe("unknown");
});

const text = `import express from "express";
import { store } from "./store.js";
const app = express();
const sum = [1, 2, 3].map((n) => n * 2).filter((n) => n > 2).join(",");
app.get("/", async (req, res) => {
  const found = await store.get(req.params.id);
  const label = String(found).toUpperCase().slice(0, 3) + sum;
  if (label.length > 2) return void res.status(400).json({ label });
  return void res.json(found);
});
app.get("/plain", (req, res) => void res.json({ ok: true, label: sum }));
`;
const others = { ...expressTypes, [file]: text, "src/store.ts": "export interface Member { id: number; password: string }\nexport declare const store: { get(id: string): Promise<Member> };\n" };

/** The program, with its checker replaced. */
function withChecker(program: ts.Program, change: (checker: ts.TypeChecker) => ts.TypeChecker): ts.Program {
  const checker = change(program.getTypeChecker());
  return new Proxy(program, { get: (target, key) => (key === "getTypeChecker" ? () => checker : (Reflect.get(target, key) as unknown)) });
}

test("a checker that throws tells nothing, and breaks nothing", () => {
  const root = projectOf(others);
  const request = { root, file, text, rules };
  const program = programOf([join(root, file)]);
  expect(lintTyped({ ...request, program }).map(({ messageId }) => messageId)).toEqual(["typed"]);
  const broken = withChecker(program, () => new Proxy({} as ts.TypeChecker, { get: () => () => { throw new Error("Debug Failure."); } }));
  expect(lintTyped({ ...request, program: broken })).toEqual(lintTyped(request));
});

/** The expressions whose types are asked for while a file is linted. */
function asked(routes: string): string[] {
  const root = projectOf({ ...others, [file]: routes });
  const found: string[] = [];
  const counting = withChecker(programOf([join(root, file)]), (checker) => new Proxy(checker, {
    get: (target, key) => (key === "getTypeAtLocation" ? (node: ts.Node) => (found.push(node.getText()), checker.getTypeAtLocation(node)) : (Reflect.get(target, key) as unknown)),
  }));
  lintTyped({ root, file, text: routes, rules, program: counting });
  return found.sort();
}

test("the checker is asked where a trace stopped, and nowhere else", () => {
  expect(asked(text)).toEqual(["found", "store"]);
  expect(asked(text.replace("return void res.json(found);", "return void res.json({});").replace("await store.get(req.params.id)", "req.params.id"))).toEqual([]);
  expect(asked("export const sum = (list: number[]): number => list.map((n) => n * 2).reduce((a, b) => a + b, 0);\n")).toEqual([]);
});
