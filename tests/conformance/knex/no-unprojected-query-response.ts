import express from "express";
import knex from "knex";

const db = knex({ client: "pg" });
const members = () => db("members");
const where = { id: 1 };
const data = { name: "Ada" };

const app = express();

// Reads give whole rows until columns are named.
app.get("/reads", async (req, res) => {
  res.json(await members().where(where)); // expect: record
  res.json(await members().first()); // expect: record
  res.json(await db.from("members")); // expect: record
  res.json(await db.table("members")); // expect: record
  res.json(await db.select().from("members")); // expect: record
  res.json(await db.distinctOn("town").from("members")); // expect: record
  res.json(await members().distinctOn("town")); // expect: record
  res.json(await db.first().from("members")); // expect: record
  res.json(await members().select("name"));
  res.json(await members().first("name"));
  res.json(await db.pluck("name").from("members"));
  res.json(await members().pluck("name"));
  res.json(await members().count());
  res.json(await db.count().from("members"));
  res.json(await db.raw("select * from members")); // expect: record
  res.json(await db.raw("select name from members"));
});

// Writes give rows only where they are asked for.
app.get("/writes", async (req, res) => {
  res.json(await members().insert(data, "*")); // expect: record
  res.json(await members().insert(data).returning("*")); // expect: record
  res.json(await members().update(data, "*")); // expect: record
  res.json(await members().del("*")); // expect: record
  res.json(await db.insert(data, "*").into("members")); // expect: record
  res.json(await db.update(data, "*").from("members")); // expect: record
  res.json(await members().del(["id"]));
  res.json(await members().increment("visits", 1));
  res.json(await members().insert(data));
});
