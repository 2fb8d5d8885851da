import express from "express";
import Waterline from "waterline";

const orm = new Waterline();
const Member: any = (orm as any).collections.member;
const one = { name: "Ada" };

const app = express();

// Reads give whole records, or what is selected.
app.get("/reads", async (req, res) => {
  res.json(await Member.find()); // expect: record
  res.json(await Member.findOne(one)); // expect: record
  res.json(await Member.findOrCreate(one, one)); // expect: record
  res.json(await Member.find().select(["name"]));
  res.json(await Member.find({ select: ["name"] }));
  res.json(await Member.find().omit(["password"]));
  res.json(await Member.find().select(["name"]).populate("club")); // expect: relation
  res.json(await Member.count());
  await Member.stream().eachRecord((member) => void res.json(member)); // expect: record
  await Member.stream().eachBatch((members) => void res.json(members)); // expect: record
  Member.find().exec((problem, members) => res.json(members)); // expect: record
});

// Writes give records where they are fetched.
app.get("/writes", async (req, res) => {
  res.json(await Member.create(one).fetch()); // expect: record
  res.json(await Member.createEach([one]).fetch()); // expect: record
  res.json(await Member.update(one).set(one).fetch()); // expect: record
  res.json(await Member.destroy(one).fetch()); // expect: record
  res.json(await Member.updateOne(one).set(one)); // expect: record
  res.json(await Member.destroyOne(one)); // expect: record
  res.json(await Member.archiveOne(one)); // expect: record
  res.json(await Member.destroy(one));
  Member.create(one).fetch().exec((problem, member) => res.json(member)); // expect: record
  Member.updateOne(one).exec((problem, member) => res.json(member)); // expect: record
});
