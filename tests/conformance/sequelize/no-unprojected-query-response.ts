import express from "express";
import { DataTypes, Sequelize } from "sequelize";

const sequelize = new Sequelize(process.env.DATABASE_URL);
const Member: any = sequelize.define("Member", { name: DataTypes.STRING, password: DataTypes.STRING });
const where = { id: 1 };
const data = { name: "Ada" };

const app = express();

// Reads give whole records, or the attributes that are named.
app.get("/reads", async (req, res) => {
  res.json(await Member.findAll()); // expect: record
  res.json(await Member.findOne()); // expect: record
  res.json(await Member.findByPk(1)); // expect: record
  res.json(await Member.findAndCountAll()); // expect: record
  res.json(await Member.findOrCreate({ where })); // expect: record
  res.json(await Member.findAll({ attributes: ["name"] }));
  res.json(await Member.count());
  res.json(await sequelize.query("select * from members")); // expect: record
  res.json(await sequelize.query("select name from members"));
});

// Writes that give records back.
app.get("/writes", async (req, res) => {
  res.json(await Member.create(data)); // expect: record
  res.json(await Member.build(data)); // expect: record
  res.json(await new Member(data)); // expect: record
  res.json(await Member.bulkCreate([data])); // expect: record
  res.json(await Member.upsert(data)); // expect: record
  res.json(await Member.update(data, { where, returning: true })); // expect: record
  res.json(await Member.update(data, { where }));
  res.json(await Member.destroy({ where }));
});
