import { neon } from "@neondatabase/serverless";
import { sql as vercel } from "@vercel/postgres";
import express from "express";
import { Pool } from "pg";

const pool = new Pool();
const http = neon(process.env.DATABASE_URL);

const app = express();

// What a statement selects.
app.get("/raw", async (req, res) => {
  res.json(await pool.query("select * from members")); // expect: record
  res.json(await pool.query("select name from members"));
  res.json(await vercel`select * from members`); // expect: record
  res.json(await vercel`select name from members`);
  res.json(await http`select * from members`); // expect: record
  res.json(await http`select name from members`);
  res.json(await http.query("select * from members")); // expect: record
  res.json(await (http as any)("select * from members")); // expect: record
});
