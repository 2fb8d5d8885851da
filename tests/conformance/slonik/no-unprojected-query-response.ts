import express from "express";
import { createPool, sql } from "slonik";

const pool = await createPool("postgres://club");

const app = express();

// What a statement selects.
app.get("/raw", async (req, res) => {
  res.json(await pool.query(sql.unsafe`select * from members`)); // expect: record
  res.json(await pool.any(sql.unsafe`select * from members`)); // expect: record
  res.json(await pool.many(sql.unsafe`select * from members`)); // expect: record
  res.json(await pool.one(sql.unsafe`select * from members`)); // expect: record
  res.json(await pool.maybeOne(sql.unsafe`select * from members`)); // expect: record
  res.json(await pool.one(sql.unsafe`select name from members`));
  res.json(await pool.exists(sql.unsafe`select * from members`));
});
