import bookshelf from "bookshelf";
import knex from "knex";

const shelf = bookshelf(knex({ client: "pg" }));
const Member: any = shelf.model("Member", { tableName: "members" });
const crate = Member.forge({ id: 1 });
const one = { name: "Ada" };

// A form's action that writes wants to know who sends it.
export const actions = {
  create: async () => void (await Member.create(one)), // expect: mutation
  destroy: async () => void (await Member.destroy(one)), // expect: mutation
  gone: async () => void (await crate.destroy()), // expect: mutation
  read: async () => void (await Member.count()),
};
