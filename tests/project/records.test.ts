import { describe, expect, test } from "vitest";
import type { Node } from "../../src/concepts/ast.js";
import type { RecordModel } from "../../src/concepts/records.js";
import { host } from "../../src/host/node.js";
import { records } from "../../src/models/records/index.js";
import { createProjects } from "../../src/project/index.js";
import { parseModule } from "../../src/project/modules.js";
import { walk } from "../../src/syntax/walk.js";
import { memory } from "./memory.js";

/** `name!` a secret, `name~` personal, then what is special about it. */
function shown(record: RecordModel | undefined): string | undefined {
  if (!record) return undefined;
  const fields = record.fields.map((field) => {
    const mark = { none: "", personal: "~", secret: "!" }[field.sensitivity];
    const facts = [field.relation === undefined ? "" : `>${field.relation}`, field.eager ? "eager" : "", field.unselected ? "unselected" : "", field.unserialised ? "unserialised" : ""].filter(Boolean);
    return `${field.name}${mark}${facts.length > 0 ? `(${facts.join(" ")})` : ""}`;
  });
  return `${record.name} ${record.serialisation}${record.open ? " open" : ""}: ${fields.join(" ")}`;
}

/** The record that `SUBJECT` in the asking file leads to; its name is the subject's. */
function recordOf(files: Readonly<Record<string, string>>, asking: string, find: (node: Node) => boolean, name: string, database = "x", isSensitive?: (field: string) => boolean): RecordModel | undefined {
  const all = memory(Object.fromEntries([["/p/package.json", "{}"], ...Object.entries(files).map(([path, text]) => [`/p/${path}`, text])] as [string, string][]));
  const path = "/p/src/asking.ts";
  const module = parseModule(path, asking, host);
  if (!module) throw new Error("The asking file does not parse.");
  let subject: Node | undefined;
  walk(module.ast, module.visitorKeys, (node) => {
    if (find(node)) subject = node;
    return undefined;
  });
  if (!subject) throw new Error("There is no subject.");
  return createProjects(all)(path, { project: true, records, ...(isSensitive ? { isSensitive } : {}) }).recordOf({ name, node: subject, module }, database);
}

const named = (name: string) => (node: Node) => node.type === "Identifier" && node.name === name;
const text = (value: string) => (node: Node) => node.type === "Literal" && node.value === value;
const argument = (node: Node): boolean => node.parent?.type === "TSTypeParameterInstantiation";

describe("prisma", () => {
  const schema = `
    generator client { provider = "prisma-client-js" }
    datasource db {
      url = env("DATABASE_URL") // https://example.com/{ not a block
    }
    /// The people
    model UserProfile {
      id Int @id @default(autoincrement())
      email String @unique
      passwordHash String? @map("password_hash")
      passwordChangedAt DateTime
      tokens Int
      role Role @default(USER)
      posts Post[]
      avatar Photo?
      secretNote String @ignore
      @@map("users")
    }
    enum Role { USER ADMIN }
    enum Kind {
      A
      model
    }
    type Photo { url String
      accessToken String
    }
    model Post { id Int @id }
    model Half {
      id Int
      title Str`;

  test.for([
    ["userProfile", "UserProfile plain: id email~ passwordHash! passwordChangedAt tokens role posts(>Post) avatar!"],
    ["half", "Half plain: id title"],
    ["role", undefined],
    ["Photo", undefined],
  ] as const)("%s", ([name, expected]) => {
    const found = recordOf({ "prisma/schema.prisma": schema }, "prisma.q", named("q"), name, "prisma");
    if (name === "Photo") expect(found?.fields.map((field) => field.name)).toEqual(["accessToken"]);
    else expect(shown(found)).toBe(expected);
  });

  test.for([
    ["a folder of files", { "prisma/schema/user.prisma": "model User {\n posts Post[]\n email String\n}", "prisma/schema/sub/post.prisma": "model Post {\n id Int\n}" }],
    ["package.json", { "package.json": '{ "prisma": { "schema": "data/model.prisma" } }', "data/model.prisma": "model User {\n posts Post[]\n email String\n}\nmodel Post {\n id Int\n}" }],
    ["prisma.config.ts", { "prisma.config.ts": 'export default defineConfig({\n schema: path.join("data", "m.prisma"),\n})', "data/m.prisma": "model User {\n posts Post[]\n email String\n}\nmodel Post {\n}" }],
    ["a workspace", { "package.json": '{ "workspaces": ["packages/*"] }', "packages/db/package.json": "{}", "packages/db/prisma/schema.prisma": "model User {\n posts Post[]\n email String\n}\nmodel Post {\n}" }],
  ] as const)("in %s", ([, files]) => {
    expect(shown(recordOf(files as Record<string, string>, "prisma.q", named("q"), "user", "prisma"))).toBe("User plain: posts(>Post) email~");
  });

  test("a huge schema is not read", () => {
    expect(recordOf({ "prisma/schema.prisma": `model User {\n id Int\n}\n${"// x\n".repeat(500_000)}` }, "prisma.q", named("q"), "user", "prisma")).toBeUndefined();
  });

  test("a type of the client", () => {
    const found = recordOf({ "prisma/schema.prisma": "model User {\n email String\n}" }, 'import { User } from "@prisma/client"; const a = b<User>();', argument, "User", "x");
    expect(shown(found)).toBe("User plain: email~");
  });
});

describe("mongoose", () => {
  const model = (body: string): string => `const mongoose = require("mongoose"); const { Schema } = mongoose; ${body}`;
  const ask = 'const User = require("./models/user"); User.find();';

  test.for([
    [
      "paths",
      `const s = new Schema({ email: String, password: { type: String, select: false }, tokens: [{ token: String }], friends: [{ type: Schema.Types.ObjectId, ref: "User" }],
        address: { street: String, zip: String }, log: { type: { type: String }, at: Date }, isAdmin: Boolean, resetToken: { type: Date } }); module.exports = mongoose.model("User", s);`,
      "User plain: email~ password!(unselected) tokens! friends(>User) address~ log isAdmin resetToken",
    ],
    ["without new, without a schema", 'module.exports = mongoose.models.User || mongoose.model("User", { ...base, email: String });', "User plain open: email~"],
    ["a transform in the options", 'const s = new Schema({ password: String, name: String }, { toJSON: { transform(doc, ret) { delete ret.password; delete ret.__v; } } }); module.exports = mongoose.model("User", s);', "User custom: password!(unserialised) name"],
    ["a transform that is set", 'const s = mongoose.Schema({ password: String, name: String }); s.set("toJSON", { transform: (d, { password, ...rest }) => rest }); module.exports = mongoose.model("User", s);', "User custom: password!(unserialised) name"],
    ["a transform that maps", 'const s = new Schema({ password: String, name: String, email: String }); s.set("toJSON", { transform: (d, r) => ({ id: r._id, name: r.name }) }); module.exports = mongoose.model("User", s);', "User custom: password!(unserialised) name email~(unserialised)"],
    ["methods.toJSON", 'const s = new Schema({ password: String, tokens: [String], email: String }); s.methods.toJSON = function () { const user = this.toObject(); delete user.password; delete user["tokens"]; return user; }; module.exports = mongoose.model("User", s);', "User custom: password!(unserialised) tokens!(unserialised) email~"],
    ["omit", 'const s = new Schema({ password: String, email: String }); s.methods = { toJSON() { return _.omit(this.toObject(), ["password"]); } }; module.exports = mongoose.model("User", s);', "User custom: password!(unserialised) email~"],
    ["pick", 'const s = new Schema({ password: String, email: String }); s.method("toJSON", function () { return _.pick(this.toObject(), ["email"]); }); module.exports = mongoose.model("User", s);', "User custom: password!(unserialised) email~"],
    ["a mapping that can't be read", 'const s = new Schema({ password: String }); s.methods.toJSON = function () { return present(this); }; module.exports = mongoose.model("User", s);', "User custom: password!(unserialised)"],
    ["a transform that does nothing", 'const s = new Schema({ password: String }, { toJSON: { virtuals: true } }); module.exports = mongoose.model("User", s);', "User plain: password!"],
    ["a plugin of a package", 'const s = new Schema({ password: String }); s.plugin(require("x")); s.plugin(paginate); module.exports = mongoose.model("User", s);', "User plain open: password!"],
  ] as const)("%s", ([, body, expected]) => {
    expect(shown(recordOf({ "src/models/user.js": model(body) }, ask, named("User"), "User"))).toBe(expected);
  });

  test("a plugin of the project that hides marked paths", () => {
    const files = {
      "src/models/plugins/index.js": 'module.exports.toJSON = require("./json"); module.exports.paginate = (schema) => { schema.statics.page = 1; };',
      "src/models/plugins/json.js": "const toJSON = (schema) => { schema.options.toJSON = Object.assign({}, { transform(doc, ret) { for (const p in schema.paths) if (schema.paths[p].options && schema.paths[p].options.private) delete ret[p]; } }); }; module.exports = toJSON;",
      "src/models/user.js": model('const { toJSON, paginate } = require("./plugins"); const s = mongoose.Schema({ password: { type: String, private: true }, email: String }); s.plugin(toJSON); s.plugin(paginate); module.exports = mongoose.model("User", s);'),
      "src/models/index.js": 'module.exports.User = require("./user");',
    };
    expect(shown(recordOf(files, 'const { User } = require("./models"); User.find();', named("User"), "User"))).toBe("User custom: password!(unserialised) email~");
  });

  test("classes of Nest", () => {
    const files = {
      "src/users/user.schema.ts": `import { Prop, Schema, SchemaFactory } from "@nestjs/mongoose"; import { HydratedDocument } from "mongoose";
        export type UserDocument = HydratedDocument<User>;
        @Schema({ timestamps: true }) export class User extends Base { @Prop({ required: true, select: false }) password: string; @Prop() email: string; @Prop({ type: Types.ObjectId, ref: Team.name }) team: Team; @Prop({ type: [String] }) tokens: string[]; plain: string; }
        class Base { @Prop() createdBy: string }
        export const UserSchema = SchemaFactory.createForClass(User);
        UserSchema.methods.toJSON = function () { const o = this.toObject(); delete o.tokens; return o; };`,
    };
    const ask = 'import type { UserDocument } from "./users/user.schema"; class S { constructor(@InjectModel("x") private m: Model<UserDocument>) {} }';
    expect(shown(recordOf(files, ask, argument, "UserDocument"))).toBe("User custom: createdBy password!(unselected) email~ team(>name) tokens!(unserialised)");
  });

  test("an interface whose schema stands beside it", () => {
    const files = { "src/user.ts": 'import { Schema, model } from "mongoose"; export interface IUser { email: string; extra: string } const userSchema = new Schema<IUser>({ email: String, password: String });' };
    expect(shown(recordOf(files, 'import { IUser } from "./user"; let m: Model<IUser>;', argument, "IUser"))).toBe("IUser plain: email~ password!");
  });

  test("by name alone", () => {
    const files = { "src/models/User.js": model('mongoose.model("User", new Schema({ password: String }));') };
    expect(shown(recordOf(files, 'mongoose.model("User").find()', text("User"), "User"))).toBe("User plain: password!");
  });
});

describe("entity classes", () => {
  const ask = 'import { User } from "@/user"; getRepository(User)';
  test.for([
    [
      "typeorm",
      `import { Entity, Column, PrimaryGeneratedColumn, ManyToOne } from "typeorm"; import { Exclude } from "class-transformer"; import { Base } from "./base";
       @Entity() export class User extends Base { @PrimaryGeneratedColumn() id: number; @Column({ select: false }) password: string; @Exclude({ toPlainOnly: true }) @Column() hash: string; @Exclude({ toClassOnly: true }) @Column() token: string;
       @ManyToOne(() => Team, (t) => t.users, { eager: true }) team: Team; @OneToMany((type) => Post, "user") posts: Post[]; @Column("timestamp") passwordChangedAt; @Column(() => Address) home: Address; @StringField() phone: string; notStored = 1; @BeforeInsert() x() {} }
       class Address { @Column() street: string }`,
      "User decorated: createdAt password!(unselected) id hash(unserialised) token! team(>Team eager) posts(>Post) passwordChangedAt home~ phone~",
    ],
    ["class-transformer, all but", 'import { Entity, Column } from "typeorm"; @Exclude() @Entity() export class User { @Expose() @Column() id: number; @Column() password: string; }', "User decorated: id password!(unserialised)"],
    ["toJSON", 'import { Entity, Column } from "typeorm"; @Entity() export class User { @Column() password: string; toJSON() { return { ...this, password: undefined }; } }', "User custom: password!(unserialised)"],
    ["a lost base", 'import { Entity, Column } from "typeorm"; import { Base } from "elsewhere"; @Entity() export class User extends Base { @Column() password: string; }', "User plain open: password!"],
    ["EntitySchema", 'export const User = new EntitySchema({ name: "User", columns: { id: { type: Number }, password: { type: String, select: false } }, relations: { team: { type: "many-to-one", target: "Team", eager: true } } });', "User plain: id password!(unselected) team(>Team eager)"],
    ["mikro-orm", 'import { Entity, Property, ManyToOne } from "@mikro-orm/core"; @Entity() export class User { @PrimaryKey() id: number; @Property({ hidden: true }) password: string; @Property({ lazy: true }) token: string; @ManyToOne({ entity: () => Team }) team: Team; @ManyToOne(() => Team) other: Team; }', "User custom: id password!(unserialised) token!(unselected) team(>Team) other(>Team)"],
    ["sequelize-typescript", 'import { Table, Column, HasMany, DefaultScope } from "sequelize-typescript"; @DefaultScope(() => ({ attributes: { exclude: ["password"] } })) @Table export class User extends Model { @Column password: string; @Column(DataType.STRING) email; @HasMany(() => Post) posts: Post[]; }', "User plain: password!(unselected) email~ posts(>Post)"],
    ["objection", 'import { Model } from "objection"; export class User extends Model { static tableName = "users"; email!: string; static get jsonSchema() { return { type: "object", properties: { id: { type: "integer" }, password: { type: "string" } } }; } $formatJson(json) { json = super.$formatJson(json); delete json.password; return json; } }', "User custom open: email~ id password!(unserialised)"],
    ["an undecorated class", "export class User { id: number; private password?: string; find: () => void; method() {} constructor(readonly email: string) {} }", "User plain: id password! email~"],
  ] as const)("%s", ([, body, expected]) => {
    const base = 'import { Column } from "typeorm"; export abstract class Base { @Column() createdAt: Date; @Column() password: string; }';
    expect(shown(recordOf({ "src/user.ts": body, "src/base.ts": base }, ask, named("User"), "User"))).toBe(expected);
  });

  test("a class that extends itself", () => {
    expect(shown(recordOf({ "src/user.ts": 'import { A } from "./a"; export class User extends A { @Column() id: number }', "src/a.ts": 'import { User } from "./user"; export class A extends User { @Column() pin: number }' }, ask, named("User"), "User"))).toBe("User plain open: pin! id");
  });
});

describe("tables and types", () => {
  test.for([
    ["drizzle", 'const times = { createdAt: timestamp("c"), deletedAt: timestamp() }; export const users = pgTable("users", { id: serial("id").primaryKey(), email: varchar("email", { length: 9 }).notNull(), token: boolean("t"), apiKey: text(), ...times });', "users plain: id email~ token apiKey! createdAt deletedAt"],
    ["drizzle with a callback", 'export const users = mySchema.table("users", (t) => ({ id: t.uuid().primaryKey(), password: t.varchar({ length: 3 }), ...unknown }));', "users plain open: id password!"],
    ["an interface", "interface Base { email: string } export interface users extends Base, Omit<Secret, 'x'> { id: Generated<number>; isToken: boolean; nested: { password: string }; fn(): void; g: () => void } interface Secret { pin: string }", "users plain: email~ pin! id isToken nested!"],
    ["a type", "export type users = { password: string; tokens: number; createdAt: Date };", "users plain: password! tokens createdAt"],
    ["sequelize define", 'module.exports.users = sequelize.define("User", { email: DataTypes.STRING(20), password: { type: Sequelize.STRING }, verified: { type: DataTypes.BOOLEAN } }, { defaultScope: { attributes: { exclude: ["password"] } } });', "User plain: email~ password!(unselected) verified"],
    ["sequelize prototype", 'const User = sequelize.define("User", { password: DataTypes.STRING }); User.prototype.toJSON = function () { const v = { ...this.get() }; delete v.password; return v; }; module.exports = { users: User };', "User custom: password!(unserialised)"],
    ["sequelize init", 'class User extends Model { toJSON() { const { password, ...rest } = this.get(); return rest; } static start(s) { super.init({ password: DataTypes.STRING, email: DataTypes.STRING }, { sequelize: s }); } } module.exports.users = User;', "User custom: password!(unserialised) email~"],
    ["sequelize init outside", 'export class users extends Model {} users.init({ ...base, password: { type: DataTypes.STRING } }, { sequelize });', "users plain open: password!"],
  ] as const)("%s", ([, body, expected]) => {
    expect(shown(recordOf({ "src/db/schema.ts": body, "src/db/index.ts": 'export * from "./schema"; export * as all from "./schema";' }, 'import * as s from "./db"; s.users', (node) => node.type === "MemberExpression", "users"))).toBe(expected);
  });

  test("by name: a registry that loads its models from a folder", () => {
    const files = { "src/models/index.js": "module.exports = require('fs').readdirSync(__dirname);", "src/models/user.js": 'module.exports = (sequelize, DataTypes) => { const User = sequelize.define("User", { password: DataTypes.STRING }); return User; };' };
    expect(shown(recordOf(files, 'const db = require("./models"); db.User.findAll()', (node) => node.type === "MemberExpression" && node.property.type === "Identifier" && node.property.name === "User", "User"))).toBe("User plain: password!");
  });

  test("migrations", () => {
    const files = {
      "db/migrations/1_users.js": 'exports.up = (knex) => knex.schema.createTable("users", (t) => { t.increments("id"); t.string("password_hash").notNullable(); t.string("old"); t.string("email").unique(); t.boolean("token"); t.integer("team_id").references("teams.id"); t.unique("email"); t.timestamps(); }); exports.down = (knex) => knex.schema.dropTable("users");',
      "db/migrations/2_more.ts": 'export async function up(knex) { await knex.schema.alterTable("users", (t) => { t.dropColumn("old"); t.specificType("pin", "text"); }); } export async function down(knex) { await knex.schema.table("users", (t) => t.dropColumn("pin")); }',
      "db/migrations/3_other.js": 'exports.up = (q, S) => q.createTable("teams", { id: S.INTEGER, secret: { type: S.STRING } });',
    };
    expect(shown(recordOf(files, 'knex("users").first()', text("users"), "users"))).toBe("users plain: id password_hash! email~ token team_id created_at updated_at pin!");
    expect(shown(recordOf(files, 'knex("teams").first()', text("teams"), "teams"))).toBe("teams plain: id secret!");
    expect(recordOf(files, 'knex("none").first()', text("none"), "none")).toBeUndefined();
  });

  test("a local declaration, an alias and a cycle of aliases", () => {
    expect(shown(recordOf({}, "const t = pgTable('t', { pin: text() }); const u = t; f(u)", (node) => named("u")(node) && node.parent?.type === "CallExpression", "u"))).toBe("t plain: pin!");
    expect(recordOf({ "src/a.ts": 'export { b as a } from "./b";', "src/b.ts": 'export { a as b } from "./a";' }, 'import { a } from "./a"; f(a)', named("a"), "a")).toBeUndefined();
  });

  test("an array of a type, a hash beside a salt, a table's interface", () => {
    expect(shown(recordOf({ "prisma/schema.prisma": "model User {\n hash String\n salt String\n}" }, 'import type { User } from "./generated/prisma"; prisma.$queryRaw<User[]>`x`', argument, "", "prisma"))).toBe("User plain: hash! salt!");
    expect(shown(recordOf({ "src/db/types.ts": "export interface Database { user: UserTable } interface UserTable { id: Generated<number>; hash: string; email: string }" }, 'db.selectFrom("users")', text("users"), "users"))).toBe("UserTable plain: id hash email~");
  });

  test("a relation's record, as the first one's file knows it", () => {
    const files = {
      "/p/package.json": "{}",
      "/p/src/user.ts": 'import { Team as Group } from "./team"; @Entity() export class User { @Column() id: number; @ManyToOne(() => Group) team: Group; @ManyToOne(() => Club) club: Club; }',
      "/p/src/team.ts": "@Entity() export class Team { @Column() pin: number }",
      "/p/src/entities/club.ts": "@Entity() export class Club { @Column() email: string }",
    };
    const module = parseModule("/p/src/asking.ts", 'import { User } from "./user"; f(User)', host);
    const statement = module?.ast.body[1];
    const node = statement?.type === "ExpressionStatement" && statement.expression.type === "CallExpression" ? statement.expression.arguments[0] : undefined;
    if (!module || !node) throw new Error("There is no subject.");
    const project = createProjects(memory(files))("/p/src/asking.ts", { project: true, records });
    const subject = { name: "User", node, module };
    const user = project.recordOf(subject, "typeorm");
    const related = user?.fields.flatMap((field) => (field.relation === undefined ? [] : [shown(project.relatedTo(user, field.relation, subject, "typeorm"))]));
    expect(related).toEqual(["Team plain: pin!", "Club plain: email~"]);
  });

  test("without a project, the file's own declarations", () => {
    const module = parseModule("<input>", "const t = pgTable('t', { pin: text() }); f(t)", host);
    const statement = module?.ast.body[1];
    const node = statement?.type === "ExpressionStatement" && statement.expression.type === "CallExpression" ? statement.expression.arguments[0] : undefined;
    if (!module || !node) throw new Error("There is no subject.");
    for (const project of [true, false]) expect(shown(createProjects(host)("<input>", { project, records }).recordOf({ name: "t", node, module }, "drizzle"))).toBe("t plain: pin!");
  });

  test("names that the user declares", () => {
    expect(shown(recordOf({}, "const t = pgTable('t', { internalNote: text() }); f(t)", (node) => named("t")(node) && node.parent?.type === "CallExpression", "t", "drizzle", (field) => field === "internalNote"))).toBe("t plain: internalNote!");
  });
});
