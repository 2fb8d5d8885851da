// What a TypeScript program lets the rules see that the code alone does not show, and what they still leave alone.
import type { Linter } from "eslint";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applied } from "../support/lint.js";
import { programOf } from "../support/program.js";
import { expressTypes, lintTyped, projectOf, type Files } from "../support/typed.js";

const file = "src/routes.ts";
const rules = ["no-unprojected-query-response", "no-raw-error-response", "no-unguarded-body-access"];
const head = 'import express from "express";\nimport { store } from "./store.js";\nconst app = express();\n';
/** Code that can't be followed: all that is known of it is its types. */
const store = "export declare const store: { get<T>(key: string): Promise<T>; find<T>(key: string): Promise<T | null>; text(value: unknown): string; make<T>(type: abstract new (...args: never[]) => T): T };\n";

interface Answers {
  /** `line kind`, with the fields that the message names. */
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly messages: readonly Linter.LintMessage[];
}

function shown({ line, messageId, message }: Linter.LintMessage): string {
  return [line, messageId, ...(messageId === "typed" ? [/ holds (.*) and takes/.exec(message)?.[1]] : [])].join(" ");
}

/** Lints the text with and without a program; it must compile. */
function answers(text: string, others: Files = {}, settings?: Readonly<Record<string, unknown>>): Answers {
  const root = projectOf({ ...expressTypes, "src/store.ts": store, [file]: text, ...others });
  const program = programOf([file, ...Object.keys(others).filter((name) => name.startsWith("src/"))].map((name) => join(root, name)));
  const source = program.getSourceFile(`${root}/${file}`);
  expect(program.getSemanticDiagnostics(source).map(({ messageText }) => messageText)).toEqual([]);
  const request = { root, file, text, rules, ...(settings && { settings }) };
  const messages = lintTyped({ ...request, program });
  return { with: messages.map(shown), without: lintTyped(request).map(shown), messages };
}

const member = "interface Member { id: number; name: string; passwordHash: string }\n";
const route = (body: string): string => `app.get("/", async (req, res) => {\n  ${body}\n});\n`;

test.for<[name: string, code: string, expected: string]>([
  ["a record", `${member}${route('res.json(await store.get<Member>("a"));')}`, "6 typed `passwordHash` of `Member`"],
  ["a list in an object", `${member}${route('res.json({ data: await store.get<Member[]>("a"), total: 1 });')}`, "6 typed `passwordHash` of `Member`"],
  ["an object around a list", `${member}${route('res.json(await store.get<{ total: number; data: Member[] }>("a"));')}`, "6 typed `passwordHash` of `Member`"],
  ["one that may be missing", `${member}${route('const found = await store.find<Member>("a");\n  res.json(found);')}`, "7 typed `passwordHash` of `Member`"],
  ["one of several", `${member}${route('res.json(await store.get<Member | { error: string }>("a"));')}`, "6 typed `passwordHash` of `Member`"],
  ["spread into an answer", `${member}${route('res.json({ ...(await store.get<Member>("a")), ok: true });')}`, "6 typed `passwordHash` of `Member`"],
  ["what a middleware put on the request", `declare global { namespace Express { interface Request { user: { id: number; password: string } } } }\n${route("res.json(req.user);")}`, "6 typed `password`"],
  ["a class", `class Account { id = 1; salt = ""; constructor(private digest: string) {} show() { return this.digest; } }\n${route('res.json(await store.get<Account>("a"));')}`, "6 typed `salt` of `Account`"],
  ["a wrapped query of a mapped type", `${member}${route('res.json(await store.get<Readonly<Omit<Member, "name">>>("a"));')}`, "6 typed `passwordHash` of `Member`"],
])("leaves by its type: %s", ([, code, expected]) => {
  const found = answers(head + code);
  expect(found).toMatchObject({ with: [expected], without: [] });
});

test.for<[name: string, code: string]>([
  ["nothing to hide", `interface Member { id: number; email: string }\n${route('res.json(await store.get<Member>("a"));')}`],
  ["what a client came for", `interface Login { accessToken: string; refreshToken: string; apiKey: string }\n${route('res.json(await store.get<Login>("a"));')}`],
  ["a field that code takes away", `interface Member { id: number; password?: string }\n${route('res.json(await store.get<Member>("a"));')}`],
  ["any", route('res.json(await store.get<any>("a"));')],
  ["a type that stands for any other", `export async function show<T>(load: () => Promise<T>): Promise<void> { app.get("/", async (req, res) => { res.json(await load()); }); }\n`],
  ["an error", route('res.json({ ok: (await store.get<Error>("a")) instanceof Error });')],
  ["its own text", `${member}${route('res.send(store.text(await store.get<Member>("a")));')}`],
  ["a count of it", `${member}${route('res.json({ total: (await store.get<Member[]>("a")).length });')}`],
  ["named fields", `${member}${route('const { id, name } = await store.get<Member>("a");\n  res.json({ id, name });')}`],
  ["the rest of it", `${member}${route('const { passwordHash, ...rest } = await store.get<Member>("a");\n  res.json(rest);')}`],
  ["overwritten", `${member}${route('res.json({ ...(await store.get<Member>("a")), passwordHash: undefined });')}`],
  ["narrowed by its type", `${member}${route('res.json(await store.get<Pick<Member, "id">>("a"));')}`],
  ["a boolean", `interface Member { id: number; password: boolean }\n${route('res.json(await store.get<Member>("a"));')}`],
  ["a method", `interface Member { id: number; password(): string }\n${route('res.json(await store.get<Member>("a"));')}`],
  ["its own toJSON", `class Member { id = 1; password = ""; toJSON() { return { id: this.id }; } }\n${route('res.json(await store.get<Member>("a"));')}`],
  ["private to the engine", `class Member { id = 1; #password = ""; check(text: string) { return this.#password === text; } }\n${route('res.json(await store.get<Member>("a"));')}`],
  ["the request's own body", `app.post("/", (req, res) => {\n  const member: { name: string; password: string } = req.body;\n  res.json(member);\n});\n`],
])("stays silent: %s", ([, code]) => {
  expect(answers(head + code)).toMatchObject({ with: [], without: [] });
});

const decorators = "export declare function Column(options?: { select?: boolean }): PropertyDecorator;\nexport declare function Entity(): ClassDecorator;\n";
const typeorm = { "node_modules/typeorm/package.json": '{ "name": "typeorm", "types": "index.d.ts" }', "node_modules/typeorm/index.d.ts": decorators };

test("of an entity other secrets count too, and its own words about what leaves", () => {
  const entity = (name: string, field: string): string => `@Entity()\nexport class ${name} { @Column() id!: number; ${field} }\n`;
  const classes = `import { Column, Entity } from "typeorm";\nimport { Exclude } from "class-transformer";\n${entity("Plain", "@Column() apiKey!: string;")}${entity("Excluded", "@Exclude() @Column() apiKey!: string;")}${entity("Unselected", "@Column({ select: false }) password!: string;")}`;
  const transformer = { "node_modules/class-transformer/package.json": '{ "name": "class-transformer", "types": "index.d.ts" }', "node_modules/class-transformer/index.d.ts": "export declare function Exclude(): PropertyDecorator;\n" };
  const uses = ["Plain", "Excluded", "Unselected"].map((name) => route(`res.json(await store.get<${name}>("a"));`)).join("");
  const text = `${head}import { Plain, Excluded, Unselected } from "./entities.js";\n${uses}`;
  expect(answers(text, { ...typeorm, ...transformer, "src/entities.ts": classes })).toMatchObject({ with: ["6 typed `apiKey` of `Plain`"], without: [] });
});

test("a model beside a mere type says what of it is hidden", () => {
  const mongoose = { "node_modules/mongoose/package.json": '{ "name": "mongoose", "types": "index.d.ts" }', "node_modules/mongoose/index.d.ts": "export class Schema { constructor(fields: object) }\nexport function model(name: string, schema: Schema): unknown;\n" };
  const guest = 'import { Schema, model } from "mongoose";\nexport interface IGuest { name: string; password: string }\nexport const Guest = model("Guest", new Schema({ name: String, password: { type: String, select: false } }));\n';
  const text = `${head}import type { IGuest } from "./guest.js";\n${route('res.json(await store.get<IGuest>("a"));')}`;
  expect(answers(text, { ...mongoose, "src/guest.ts": guest })).toMatchObject({ with: [], without: [] });
});

test("of installed packages only those count whose types are the project's own records", () => {
  const packages = {
    "node_modules/.prisma/client/index.d.ts": "export interface Customer { id: number; apiToken: string }\n",
    "node_modules/@prisma/client/package.json": '{ "name": "@prisma/client", "types": "index.d.ts" }',
    "node_modules/@prisma/client/index.d.ts": 'export * from "../../.prisma/client/index.js";\n',
    "node_modules/some-sdk/package.json": '{ "name": "some-sdk", "types": "index.d.ts" }',
    "node_modules/some-sdk/index.d.ts": "export interface Connection { host: string; password: string }\n",
  };
  const text = `${head}import type { Customer } from "@prisma/client";\nimport type { Connection } from "some-sdk";\n${route('res.json(await store.get<Customer>("a"));')}${route('res.json(await store.get<Connection>("a"));')}`;
  expect(answers(text, packages)).toMatchObject({ with: ["7 typed `apiToken`"], without: [] });
});

test("a class whose properties a validator checks is what clients send", () => {
  const validator = { "node_modules/class-validator/package.json": '{ "name": "class-validator", "types": "index.d.ts" }', "node_modules/class-validator/index.d.ts": "export declare function IsString(): PropertyDecorator;\n" };
  const text = `${head}import { IsString } from "class-validator";\nclass SignUp { @IsString() name!: string; @IsString() password!: string }\n${route('res.json(await store.get<SignUp>("a"));')}`;
  expect(answers(text, validator)).toMatchObject({ with: [], without: [] });
});

test("the project's own words for what must not leave", () => {
  const text = `${head}interface Member { id: number; badgeNumber: string }\n${route('res.json(await store.get<Member>("a"));')}`;
  expect(answers(text, {}, { sensitiveFields: ["badgeNumber"] })).toMatchObject({ with: ["6 typed `badgeNumber` of `Member`"], without: [] });
  expect(answers(text).with).toEqual([]);
});

const service = 'import { PrismaClient } from "@prisma/client";\nconst prisma = new PrismaClient();\nexport class Members {\n  load(id: string) { return prisma.member.findUnique({ where: { id } }); }\n  name(id: string) { return prisma.member.findUnique({ where: { id }, select: { name: true } }); }\n}\n';
const prisma = { "node_modules/@prisma/client/package.json": '{ "name": "@prisma/client", "types": "index.d.ts" }', "node_modules/@prisma/client/index.d.ts": "export declare class PrismaClient { member: { findUnique(options: object): Promise<{ id: string } | null>; findMany(options?: object): Promise<{ id: string }[]> } }\n" };

test.for<[name: string, code: string, expected: string[]]>([
  ["a container", `const members = store.make(Members);\n${route('res.json(await members.load("a"));')}`, ["7 record"]],
  ["a container, and a query that projects", `const members = store.make(Members);\n${route('res.json(await members.name("a"));')}`, []],
  ["a map", `const services = new Map<string, Members>();\n${route('res.json(await services.get("a")!.load("a"));')}`, ["7 record"]],
  ["a field that somebody else fills", `export class Routes {\n  constructor(private readonly all: { members: Members }) {}\n  list() {\n    ${route('res.json(await this.all.members.load("a"));')}  }\n}\n`, ["9 record"]],
  ["a library's client", `import { PrismaClient } from "@prisma/client";\nconst client = store.make(PrismaClient);\n${route("res.json(await client.member.findMany());")}`, ["8 record"]],
])("the class of a value: %s", ([, code, expected]) => {
  const text = `${head}import { Members } from "./members.js";\n${code}`;
  expect(answers(text, { ...prisma, "src/members.ts": service })).toMatchObject({ with: expected, without: [] });
});

const names = 'import type { Request, RequestHandler, Response } from "express";\nexport type In = Request;\nexport type Out = Response & { started?: number };\nexport type Route = RequestHandler;\n';

test.for<[name: string, code: string, expected: string[]]>([
  ["aliases of another file", "export function show(input: In, output: Out) {\n  try {\n    output.json({ name: input.body.name.trim() });\n  } catch (error) {\n    output.status(500).json({ why: (error as Error).message });\n  }\n}\n", ["4 throws", "6 message"]],
  ["the kind of handler that the function is", "export const show: Route = (input, output) => {\n  output.json({ name: input.body.name.trim() });\n};\n", ["3 throws"]],
  ["what a function of another file wants", 'import { add } from "./add.js";\nadd((a, b) => {\n  try {\n    b.send("ok");\n  } catch (error) {\n    b.send(String(error));\n  }\n});\n', ["7 message"]],
])("what a parameter is: %s", ([, code, expected]) => {
  const text = `import type { In, Out, Route } from "./http.js";\n${code}`;
  const add = 'import type { Route } from "./http.js";\nexport declare function add(route: Route): void;\n';
  expect(answers(text, { "src/http.ts": names, "src/add.ts": add })).toMatchObject({ with: expected, without: [] });
});

test("a parameter that is no response, whatever its methods are called", () => {
  const text = 'interface Log { json(value: unknown): void; status(code: number): Log }\nexport function show(log: Log, cause: unknown) {\n  try {\n    log.json(cause);\n  } catch (error) {\n    log.status(500).json({ why: (error as Error).message });\n  }\n}\n';
  expect(answers(text)).toMatchObject({ with: [], without: [] });
});

test.for<[name: string, code: string]>([
  ["a record", `${member}${route('res.json(await store.get<Member>("a"));')}`],
  ["a variable that may be null", `${member}${route('const found = await store.find<Member>("a");\n  res.json({ found });')}`],
  ["a list", `${member}${route('const all = await store.get<Member[]>("a");\n  res.json(all);')}`],
  ["a list in a page", `${member}${route('const page = await store.get<{ total: number; rows: Member[] }>("a");\n  res.json(page);')}`],
  ["a spread", `${member}${route('const found = await store.get<Member>("a");\n  res.json({ ...found, ok: true });')}`],
])("what is suggested compiles and ends the finding: %s", ([, code]) => {
  const { messages } = answers(head + code);
  const suggestions = messages.flatMap((message) => message.suggestions ?? []);
  expect(suggestions).not.toEqual([]);
  for (const suggestion of suggestions) {
    const after = applied(head + code, suggestion);
    expect(after).toMatch(/name: \w+(?:\.rows)?\.name/);
    expect(answers(after).with).toEqual([]);
  }
});
