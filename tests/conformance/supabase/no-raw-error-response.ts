import { createClient } from "@supabase/supabase-js";
import express from "express";

const app = express();
const supabase = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_KEY);

// What went wrong stands in the result.
app.get("/members", async (req, res) => {
  const read = await supabase.from("members").select("name");
  if (read.error) return res.status(500).json(read.error.message); // expect: message
  const written = await supabase.from("members").insert({ name: "Ada" });
  if (written.error) return res.status(500).json(written.error.message); // expect: message
  res.json(read.error ? "Not now" : read.data);
});
