import express from "express";
import pgPromise from "pg-promise";

const db = pgPromise()("postgres://club");
const all = "select * from members";

const app = express();

// What a statement selects.
app.get("/raw", async (req, res) => {
  res.json(await db.any(all)); // expect: record
  res.json(await db.many(all)); // expect: record
  res.json(await db.one(all)); // expect: record
  res.json(await db.oneOrNone(all)); // expect: record
  res.json(await db.result(all)); // expect: record
  res.json(await db.multi(all)); // expect: record
  res.json(await db.one("select name from members"));
  res.json(await db.none(all));
});
