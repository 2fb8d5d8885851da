import express from "express";
import { r } from "rethinkdb-ts";

const members = r.table<any>("members");
const one = { name: "Ada" };

const app = express();

// Reads give whole documents, or the fields that are named.
app.get("/reads", async (req, res) => {
  res.json(await members.run()); // expect: record
  res.json(await members.get("1").run()); // expect: record
  res.json(await members.nth(0).run()); // expect: record
  res.json(await members.pluck("name").run());
  res.json(await members.withFields("name").run());
  res.json(await members.without("password").run());
  res.json(await members.map((each) => each("name")).run());
  res.json(await members.getField("name").run());
  res.json(await members.count().run());
});

// Writes give documents where their changes are asked for.
app.get("/writes", async (req, res) => {
  res.json(await (await members.insert(one, { returnChanges: true }).run()).changes[0].new_val); // expect: record
  res.json(await (await members.update(one, { returnChanges: true }).run()).changes[0].new_val); // expect: record
  res.json(await (await members.delete({ returnChanges: true }).run()).changes[0].old_val); // expect: record
  res.json(await (await members.delete().run()).deleted);
});
