import { Repository, Schema } from "redis-om";
import { createClient } from "redis";

const stock = new Repository(new Schema("stock", { name: { type: "string" } }), createClient());

// A form's action that writes wants to know who sends it.
export const actions = {
  save: async () => void (await stock.save({ name: "tea" })), // expect: mutation
  remove: async () => void (await stock.remove("1")), // expect: mutation
  read: async () => void (await stock.search().count()),
};
