import mongoose from "mongoose";

const Member = mongoose.model("Member", new mongoose.Schema({ name: String }));
const byName = { name: "Ada" };

// A form's action that writes wants to know who sends it.
export const actions = {
  create: async () => void (await Member.create(byName)), // expect: mutation
  updateOne: async () => void (await Member.updateOne(byName, byName)), // expect: mutation
  deleteOne: async () => void (await Member.deleteOne(byName)), // expect: mutation
  begun: async () => void (await Member.where().updateOne(byName, byName)), // expect: mutation
  gone: async () => void (await Member.where().deleteOne(byName)), // expect: mutation
  count: async () => void (await Member.countDocuments()),
};
