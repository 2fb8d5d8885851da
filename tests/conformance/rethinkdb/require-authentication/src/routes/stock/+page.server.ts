import { r } from "rethinkdb-ts";

const stock = r.table<any>("stock");
const one = { name: "tea" };

// A form's action that writes wants to know who sends it.
export const actions = {
  insert: async () => void (await stock.insert(one)), // expect: mutation
  update: async () => void (await stock.update(one)), // expect: mutation
  remove: async () => void (await stock.delete()), // expect: mutation
  read: async () => void (await stock.run()),
};
