import express from "express";
import postgres from "postgres";

const sql = postgres();

const app = express();

// What a statement selects.
app.get("/raw", async (req, res) => {
  res.json(await sql`select * from members`); // expect: record
  res.json(await sql`select name from members`);
  res.json(await sql.unsafe("select * from members")); // expect: record
  res.json(await sql.unsafe("select name from members"));
});
