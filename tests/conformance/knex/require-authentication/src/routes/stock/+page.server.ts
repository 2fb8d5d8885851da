import knex from "knex";

const db = knex({ client: "pg" });

// A form's action that writes wants to know who sends it.
export const actions = {
  insert: async () => void (await db("members").insert({ name: "Ada" })), // expect: mutation
  batch: async () => void (await db.batchInsert("members", [{ name: "Ada" }])), // expect: mutation
  update: async () => void (await db("members").update({ name: "Ada" })), // expect: mutation
  increment: async () => void (await db("members").increment("visits", 1)), // expect: mutation
  remove: async () => void (await db("members").del()), // expect: mutation
  early: async () => void (await db.increment("visits", 1).from("members")), // expect: mutation
  gone: async () => void (await db.del().from("members")), // expect: mutation
  count: async () => void (await db("members").count()),
};
