import { DataTypes, Sequelize } from "sequelize";

const Member = new Sequelize(process.env.DATABASE_URL).define("Member", { name: DataTypes.STRING });
const where = { id: 1 };

// A form's action that writes wants to know who sends it.
export const actions = {
  create: async () => void (await Member.create({ name: "Ada" })), // expect: mutation
  update: async () => void (await Member.update({ name: "Ada" }, { where })), // expect: mutation
  increment: async () => void (await Member.increment("visits", { where })), // expect: mutation
  destroy: async () => void (await Member.destroy({ where })), // expect: mutation
  gone: async () => void (await (await Member.findOne({ where })).destroy()), // expect: mutation
  count: async () => void (await Member.count()),
};
