import { Kysely } from "kysely";

const db = new Kysely<any>({} as any);

// A form's action that writes wants to know who sends it.
export const actions = {
  insert: async () => void (await db.insertInto("stock").values({ name: "tea" }).execute()), // expect: mutation
  update: async () => void (await db.updateTable("stock").set({ name: "tea" }).execute()), // expect: mutation
  remove: async () => void (await db.deleteFrom("stock").execute()), // expect: mutation
  read: async () => void (await db.selectFrom("stock").select("name").execute()),
};
