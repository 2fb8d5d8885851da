import express from "express";
import { MongoClient } from "mongodb";

const db = new MongoClient(process.env.MONGO_URL).db("club");
const members = db.collection("members");
const byName = { name: "Ada" };

const app = express();

// Reads give whole documents, or what is projected.
app.get("/reads", async (req, res) => {
  res.json(await members.find().toArray()); // expect: record
  res.json(await members.findOne(byName)); // expect: record
  res.json(await members.find().next()); // expect: record
  res.json(await members.find().tryNext()); // expect: record
  res.json(await members.find({}, { projection: { name: 1 } }).toArray());
  res.json(await members.find().project({ name: 1 }).toArray());
  res.json(await members.distinct("name"));
  res.json(await members.distinct("password")); // expect: sensitive
  res.json(await members.countDocuments());
  res.json(await members.aggregate([{ $match: byName }]).toArray()); // expect: record
  res.json(await members.aggregate([{ $project: { name: 1 } }]).toArray());
  res.json(await members.aggregate([{ $group: { _id: "$town" } }]).toArray());
});

// Writes that give the document back.
app.get("/writes", async (req, res) => {
  res.json(await members.findOneAndUpdate(byName, { $set: { town: "Rome" } })); // expect: record
  res.json(await members.findOneAndReplace(byName, { name: "Eva" })); // expect: record
  res.json(await members.findOneAndDelete(byName)); // expect: record
  res.json(await members.findOneAndDelete(byName, { projection: { name: 1 } }));
  res.json(await (members as any).findAndModify(byName, {}, { $set: { town: "Rome" } })); // expect: record
  res.json(await members.insertOne({ name: "Ada" }));
});

// Callbacks, and the other ways through a cursor.
app.get("/ways", async (req, res) => {
  members.find().forEach((member) => void res.json(member)); // expect: record
  (members.find() as any).each((problem, member) => res.json(member)); // expect: record
  res.json(await members.aggregate().group({ _id: "$town" }).toArray());
});
