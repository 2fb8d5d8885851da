import express from "express";
import mysql from "mysql2/promise";
import old from "mysql";

const pool = mysql.createPool(process.env.DATABASE_URL);
const connection = old.createConnection(process.env.DATABASE_URL);

const app = express();

// What a statement selects.
app.get("/raw", async (req, res) => {
  res.json(await pool.query("select * from members")); // expect: record
  res.json(await pool.execute("select * from members")); // expect: record
  res.json(await pool.query("select name from members"));
  connection.query("select * from members", (problem, members) => res.json(members)); // expect: record
});
