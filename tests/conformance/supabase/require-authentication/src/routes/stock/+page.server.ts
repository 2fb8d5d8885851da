import { createClient } from "@supabase/supabase-js";

const stock = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_KEY).from("stock");

// A form's action that writes wants to know who sends it.
export const actions = {
  insert: async () => void (await stock.insert({ name: "tea" })), // expect: mutation
  update: async () => void (await stock.update({ name: "tea" }).eq("id", 1)), // expect: mutation
  remove: async () => void (await stock.delete().eq("id", 1)), // expect: mutation
  read: async () => void (await stock.select("name")),
};
