import db from "@adonisjs/lucid/services/db";
import express from "express";
import { BaseModel, column } from "@adonisjs/lucid/orm";

export class Member extends BaseModel {
  @column() declare id: number;
  @column() declare name: string;
  @column() declare password: string;
}

const one: any = { name: "Ada" };

const app = express();

// Models give whole records, or the columns that are named.
app.get("/models", async (req, res) => {
  res.json(await Member.find(1)); // expect: record
  res.json(await Member.first()); // expect: record
  res.json(await Member.all()); // expect: record
  res.json(await Member.findMany([1])); // expect: record
  res.json(await Member.query()); // expect: record
  res.json(await Member.query().first()); // expect: record
  res.json(await Member.query().paginate(1, 10)); // expect: record
  res.json(await Member.query().select("name"));
  res.json(await (Member.query().select("name") as any).preload("club")); // expect: relation
  res.json(await Member.query().pojo()); // expect: record
  res.json(await (await Member.query().count("* as total"))[0].$extras.total);
  res.json(await Member.create(one)); // expect: record
  res.json(await Member.firstOrCreate(one)); // expect: record
  res.json(await Member.createMany([one])); // expect: record
});

// Records in hand.
app.get("/records", async (req, res) => {
  res.json(await (await Member.find(1)).serialize({ fields: ["name"] }));
  res.json(await (await Member.find(1)).toObject()); // expect: record
  res.json(await (await (await Member.find(1) as any).related("friends").query())); // expect: record
});

// The builder of the database gives plain rows.
app.get("/builder", async (req, res) => {
  res.json(await db.from("members")); // expect: record
  res.json(await db.query().from("members")); // expect: record
  res.json(await db.from("members").first()); // expect: record
  res.json(await db.from("members").select("name"));
  res.json(await db.rawQuery("select * from members")); // expect: record
  res.json(await db.rawQuery("select name from members"));
  res.json(await db.table("members").returning("*").insert(one)); // expect: record
  res.json(await db.table("members").returning("id").insert(one));
  res.json(await db.insertQuery().table("members").returning("*").insert(one)); // expect: record
});
