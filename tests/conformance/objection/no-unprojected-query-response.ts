import express from "express";
import { Model } from "objection";

export class Member extends Model {
  static tableName = "members";
}

const one: any = { name: "Ada" };

const app = express();

// Reads give whole records until columns are named.
app.get("/reads", async (req, res) => {
  res.json(await Member.query()); // expect: record
  res.json(await Member.query().findById(1)); // expect: record
  res.json(await Member.query().findOne(one)); // expect: record
  res.json(await Member.query().findByIds([1])); // expect: record
  res.json(await Member.query().page(0, 10)); // expect: record
  res.json(await Member.relatedQuery("friends")); // expect: record
  res.json(await Member.query().select("name"));
  res.json(await Member.query().select("name").withGraphFetched("club")); // expect: relation
  res.json(await Member.query().modify("short"));
  res.json(await Member.query().resultSize());
  res.json(await Member.query().count());
  res.json(await (Member.query() as any).pluck("name"));
  res.json(await Member.raw("select * from members")); // expect: record
  res.json(await Member.raw("select name from members"));
});

// Writes that give records back.
app.get("/writes", async (req, res) => {
  res.json(await Member.query().insert(one)); // expect: record
  res.json(await Member.query().insertAndFetch(one)); // expect: record
  res.json(await Member.query().patchAndFetchById(1, one)); // expect: record
  res.json(await Member.query().upsertGraph(one)); // expect: record
  res.json(await Member.query().patch(one).returning("*")); // expect: record
  res.json(await Member.query().delete().returning("*")); // expect: record
  res.json(await Member.query().delete().returning("id"));
  res.json(await Member.query().patch(one));
  res.json(await Member.query().deleteById(1));
});

// Records in hand.
app.get("/records", async (req, res) => {
  res.json(Member.fromJson(one)); // expect: record
  res.json(Member.fromJson(one).$query()); // expect: record
  res.json(Member.fromJson(one).$relatedQuery("friends")); // expect: record
  res.json((Member.fromJson(one) as any).$pick("name"));
  res.json((Member.fromJson(one) as any).$omit("password"));
});
