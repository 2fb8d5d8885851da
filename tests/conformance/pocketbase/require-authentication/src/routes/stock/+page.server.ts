import PocketBase from "pocketbase";

const stock = new PocketBase("http://127.0.0.1:8090").collection("stock");

// A form's action that writes wants to know who sends it.
export const actions = {
  create: async () => void (await stock.create({ name: "tea" })), // expect: mutation
  remove: async () => void (await stock.delete("1")), // expect: mutation
  read: async () => void (await stock.getOne("1")),
};
