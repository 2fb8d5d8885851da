import { createClient } from "@supabase/supabase-js";
import express from "express";

const supabase = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_KEY);
const data = { name: "Ada" };

const app = express();

// Reads give whole rows, or the columns that are named.
app.get("/reads", async (req, res) => {
  res.json(await (await supabase.from("members").select()).data); // expect: record
  res.json(await (await supabase.from("members").select("*").eq("id", 1).single()).data); // expect: record
  res.json(await (await supabase.from("members").select("name")).data);
});

// Writes give rows only where they are asked for.
app.get("/writes", async (req, res) => {
  res.json(await (await supabase.from("members").insert(data).select()).data); // expect: record
  res.json(await (await supabase.from("members").update(data).eq("id", 1).select()).data); // expect: record
  res.json(await (await supabase.from("members").delete().eq("id", 1).select()).data); // expect: record
  res.json(await (await supabase.from("members").insert(data).select("id")).data);
});
