import { Firestore } from "@google-cloud/firestore";

const db = new Firestore();
const stock = db.collection("stock");
const crate = stock.doc("1");
const one = { name: "tea" };

// A form's action that writes wants to know who sends it.
export const actions = {
  add: async () => void (await stock.add(one)), // expect: mutation
  set: async () => void (await crate.set(one)), // expect: mutation
  remove: async () => void (await crate.delete()), // expect: mutation
  within: async () => void (await db.runTransaction(async (run) => void run.set(stock.doc("1"), one))), // expect: mutation
  read: async () => void (await stock.count().get()),
};
