import db from "@adonisjs/lucid/services/db";
import { BaseModel, column } from "@adonisjs/lucid/orm";

export class Crate extends BaseModel {
  @column() declare id: number;
  @column() declare name: string;
  @column() declare password: string;
}

const crate = await Crate.find(1);
const one: any = { name: "Ada" };

// A form's action that writes wants to know who sends it.
export const actions = {
  create: async () => void (await Crate.create(one)), // expect: mutation
  truncate: async () => void (await Crate.truncate()), // expect: mutation
  insert: async () => void (await db.insertQuery().table("stock").insert(one)), // expect: mutation
  table: async () => void (await db.table("stock").insert(one)), // expect: mutation
  update: async () => void (await db.from("stock").update(one)), // expect: mutation
  remove: async () => void (await db.from("stock").delete()), // expect: mutation
  gone: async () => void (await crate.delete()), // expect: mutation
  read: async () => void (await Crate.all()),
};
