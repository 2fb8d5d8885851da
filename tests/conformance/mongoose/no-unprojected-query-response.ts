import express from "express";
import mongoose from "mongoose";

const Member = mongoose.model("Member", new mongoose.Schema({ name: String, town: String, password: String }));
const byName = { name: "Ada" };
const change = { town: "Rome" };

const app = express();

// Reads give whole documents, or what is selected.
app.get("/reads", async (req, res) => {
  res.json(await Member.find()); // expect: record
  res.json(await Member.findOne()); // expect: record
  res.json(await Member.findById("1")); // expect: record
  res.json(await Member.where("town").equals("Rome")); // expect: record
  res.json(await Member.hydrate(byName)); // expect: record
  res.json(await Member.find({}, "name"));
  res.json(await Member.find().select("name"));
  res.json(await Member.find({}, null, { projection: { name: 1 } }));
  res.json(await Member.distinct("password")); // expect: sensitive
  res.json(await Member.distinct("town"));
  res.json(await Member.find().populate("club")); // expect: record
  res.json(await Member.find({}, "name").populate("club")); // expect: relation
  res.json(await Member.countDocuments());
  res.json(await (Member as any).paginate()); // expect: record
  res.json(await (Member as any).paginate({}, { select: "name" }));
});

// Aggregations give what their stages make.
app.get("/aggregations", async (req, res) => {
  res.json(await Member.aggregate([{ $match: byName }])); // expect: record
  res.json(await Member.aggregate([{ $project: { name: 1 } }]));
  res.json(await Member.aggregate().project({ name: 1 }));
  res.json(await Member.aggregate().group({ _id: "$town" }));
  res.json(await Member.aggregate().replaceRoot({ name: "$name" }));
});

// Writes that give documents back.
app.get("/writes", async (req, res) => {
  res.json(await Member.findOneAndUpdate(byName, change)); // expect: record
  res.json(await Member.findByIdAndUpdate("1", change)); // expect: record
  res.json(await Member.findOneAndDelete(byName)); // expect: record
  res.json(await Member.findByIdAndDelete("1")); // expect: record
  res.json(await Member.create(byName)); // expect: record
  res.json(await new Member(byName)); // expect: record
  res.json(await new Member(byName).save()); // expect: record
  res.json(await Member.insertMany([byName])); // expect: record
  res.json(await Member.insertOne(byName)); // expect: record
  res.json(await Member.findOneAndUpdate(byName, change, { projection: { name: 1 } }));
});

// The same, begun with a query.
app.get("/begun", async (req, res) => {
  res.json(await Member.where().find(byName)); // expect: record
  res.json(await Member.where().findOne(byName)); // expect: record
  res.json(await Member.where().findOneAndUpdate(byName, change)); // expect: record
  res.json(await Member.where().findOneAndDelete(byName)); // expect: record
  res.json(await Member.where().distinct("password")); // expect: sensitive
  res.json(await Member.where().countDocuments());
});

// Callbacks, up to version 6.
app.get("/callbacks", async (req, res) => {
  (Member.find() as any).exec((problem, members) => res.json(members)); // expect: record
  (Member.aggregate() as any).exec((problem, members) => res.json(members)); // expect: record
});
