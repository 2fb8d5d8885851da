import { count, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { drizzle as sqlite } from "drizzle-orm/better-sqlite3";
import { pgTable, serial, text } from "drizzle-orm/pg-core";
import express from "express";

const members = pgTable("members", { id: serial().primaryKey(), name: text(), password: text() });
const db = drizzle(process.env.DATABASE_URL, { schema: { members } });
const file = sqlite("club.db");

const app = express();

// Reads give whole rows, or the columns that are named.
app.get("/reads", async (req, res) => {
  res.json(await db.select().from(members)); // expect: record
  res.json(await db.selectDistinct().from(members)); // expect: record
  res.json(await db.selectDistinctOn([members.name]).from(members)); // expect: record
  res.json(await db.select({ name: members.name }).from(members));
  res.json(await db.selectDistinctOn([members.name], { name: members.name }).from(members));
  res.json(await db.query.members.findMany()); // expect: record
  res.json(await db.query.members.findFirst()); // expect: record
  res.json(await db.query.members.findMany({ columns: { name: true } }));
});

// Writes give rows only where they are asked for.
app.get("/writes", async (req, res) => {
  res.json(await db.insert(members).values({ name: "Ada" }).returning()); // expect: record
  res.json(await db.update(members).set({ name: "Ada" }).returning()); // expect: record
  res.json(await db.delete(members).returning()); // expect: record
  res.json(await db.delete(members).returning({ id: members.id }));
  res.json(await db.delete(members));
});

// Statements, and the calls that run one at once.
app.get("/raw", async (req, res) => {
  res.json(await db.execute("select * from members")); // expect: record
  res.json(await db.execute("select name from members"));
  res.json(await file.all("select * from members")); // expect: record
  res.json(await file.get("select * from members")); // expect: record
  res.json(await file.select().from(members).get()); // expect: record
  res.json(await file.get("select name from members"));
});
