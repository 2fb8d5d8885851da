import express from "express";
import { Repository, Schema } from "redis-om";
import { createClient } from "redis";

const members = new Repository(new Schema("members", { name: { type: "string" } }), createClient());

const app = express();

// Reads give whole entities.
app.get("/reads", async (req, res) => {
  res.json(await members.fetch("1")); // expect: record
  res.json(await members.search().return.all()); // expect: record
  res.json(await members.search().returnAll()); // expect: record
  res.json(await members.search().returnFirst()); // expect: record
  res.json(await members.search().count());
  res.json(await members.save({ name: "Ada" })); // expect: record
  res.json(await (members as any).createEntity({ name: "Ada" })); // expect: record
  res.json(await (members as any).createAndSave({ name: "Ada" })); // expect: record
});
