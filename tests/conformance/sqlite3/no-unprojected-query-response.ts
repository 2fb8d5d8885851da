import express from "express";
import sqlite3 from "sqlite3";

const db = new sqlite3.Database("club.db");
const all = "select * from members";

const app = express();

// Rows are handed to callbacks.
app.get("/callbacks", async (req, res) => {
  db.all(all, (problem, rows) => res.json(rows)); // expect: record
  db.get(all, (problem, row) => res.json(row)); // expect: record
  db.each(all, (problem, row) => res.json(row)); // expect: record
  db.all("select name from members", (problem, rows) => res.json(rows));
  db.prepare(all).all((problem, rows) => res.json(rows)); // expect: record
  db.prepare(all).get((problem, row) => res.json(row)); // expect: record
});
