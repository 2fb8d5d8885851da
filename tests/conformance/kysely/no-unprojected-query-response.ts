import express from "express";
import { Kysely, sql } from "kysely";

const db = new Kysely<any>({} as any);
const data = { name: "Ada" };

const app = express();

// Reads give what is selected.
app.get("/reads", async (req, res) => {
  res.json(await db.selectFrom("members").selectAll().execute()); // expect: record
  res.json(await db.selectFrom("members").selectAll().executeTakeFirst()); // expect: record
  res.json(await db.selectFrom("members").select("name").execute());
  res.json(await db.selectFrom("members").select("name").select("password").executeTakeFirst()); // expect: sensitive
});

// Writes give rows only where they are asked for.
app.get("/writes", async (req, res) => {
  res.json(await db.insertInto("members").values(data).returningAll().execute()); // expect: record
  res.json(await db.updateTable("members").set(data).returningAll().execute()); // expect: record
  res.json(await db.deleteFrom("members").returningAll().execute()); // expect: record
  res.json(await db.deleteFrom("members").returning("id").execute());
  res.json(await db.deleteFrom("members").returning("password").execute()); // expect: sensitive
  res.json(await db.deleteFrom("members").execute());
});

// Statements.
app.get("/raw", async (req, res) => {
  res.json((await sql`select * from members`.execute(db)).rows); // expect: record
  res.json((await sql`select name from members`.execute(db)).rows);
});
