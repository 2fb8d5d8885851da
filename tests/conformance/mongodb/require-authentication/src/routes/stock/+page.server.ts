import { MongoClient } from "mongodb";

const members = new MongoClient(process.env.MONGO_URL).db("club").collection("members");

// A form's action that writes wants to know who sends it.
export const actions = {
  insertOne: async () => void (await members.insertOne({ name: "Ada" })), // expect: mutation
  updateOne: async () => void (await members.updateOne({}, { $set: { name: "Ada" } })), // expect: mutation
  deleteOne: async () => void (await members.deleteOne({})), // expect: mutation
  count: async () => void (await members.countDocuments()),
};
