import express from "express";
import sql, { ConnectionPool, connect, query, Request, Transaction } from "mssql";

const app = express();

// What opens a connection, and what a statement is run on.
app.get("/opened", async (req, res) => {
  const pool = await connect("");
  const other = new ConnectionPool("");
  const transaction = new Transaction(other);
  res.json((await pool.request().query("select * from beds")).recordset); // expect: record
  res.json((await (await other.connect()).request().query("select * from beds")).recordset); // expect: record
  res.json((await other.transaction().request().query("select * from beds")).recordset); // expect: record
  res.json((await transaction.request().query("select * from beds")).recordset); // expect: record
  res.json((await new Request(other).query("select * from beds")).recordset); // expect: record
  res.json((await (await sql.connect("")).request().query("select * from beds")).recordset); // expect: record
  res.json((await new sql.ConnectionPool("").request().query("select * from beds")).recordset); // expect: record
  res.json((await new sql.Transaction().request().query("select * from beds")).recordset); // expect: record
  res.json((await new sql.Request().query("select * from beds")).recordset); // expect: record
});

// What a statement selects.
app.get("/selected", async (req, res) => {
  const pool = new ConnectionPool("");
  res.json((await query`select * from beds`).recordset); // expect: record
  res.json((await query("select * from beds")).recordset); // expect: record
  res.json((await sql.query`select * from beds`).recordset); // expect: record
  res.json((await pool.query`select * from beds`).recordset); // expect: record
  res.json((await pool.batch("select * from beds")).recordset); // expect: record
  res.json((await pool.request().batch("select * from beds")).recordset); // expect: record
  res.json((await pool.request().query("select 1; select * from beds")).recordsets[1]); // expect: record
  res.json((await pool.request().input("a", 1).output("b", sql.Int).query("select * from beds")).recordset); // expect: record
  res.json((await pool.request().replaceInput("a", 1).query("select * from beds")).recordset); // expect: record
  res.json((await query`select name from beds`).recordset);
  pool.request().query("select * from beds", (error, result) => res.json(result?.recordset)); // expect: record
});

app.get("/typed", async (req, res) => {
  const pool: ConnectionPool = res.app.get("pool");
  const request: Request = res.app.get("request");
  const transaction: Transaction = res.app.get("transaction");
  res.json((await pool.query("select * from beds")).recordset); // expect: record
  res.json((await request.query("select * from beds")).recordset); // expect: record
  res.json((await transaction.request().query("select * from beds")).recordset); // expect: record
});
