import Database from "better-sqlite3";
import express from "express";

const db = new Database("club.db");
const all = db.prepare("select * from members");
const names = db.prepare("select name from members");

const app = express();

// What a statement selects.
app.get("/raw", async (req, res) => {
  res.json(all.all()); // expect: record
  res.json(all.get()); // expect: record
  res.json([...all.iterate()]); // expect: record
  res.json(names.all());
  res.json((all as any).values()); // expect: record
});
