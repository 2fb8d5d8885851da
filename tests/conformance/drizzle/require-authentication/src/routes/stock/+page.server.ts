import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, serial, text } from "drizzle-orm/pg-core";

const members = pgTable("members", { id: serial().primaryKey(), name: text() });
const db = drizzle(process.env.DATABASE_URL);

// A form's action that writes wants to know who sends it.
export const actions = {
  insert: async () => void (await db.insert(members).values({ name: "Ada" })), // expect: mutation
  update: async () => void (await db.update(members).set({ name: "Ada" })), // expect: mutation
  remove: async () => void (await db.delete(members)), // expect: mutation
  count: async () => void (await db.$count(members)),
};
