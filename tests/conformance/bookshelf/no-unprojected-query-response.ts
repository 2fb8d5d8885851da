import express from "express";
import bookshelf from "bookshelf";
import knex from "knex";

const shelf = bookshelf(knex({ client: "pg" }));
const Member: any = shelf.model("Member", { tableName: "members" });
const one = { name: "Ada" };

const app = express();

// Reads give whole records, or the columns that are named.
app.get("/reads", async (req, res) => {
  res.json(await Member.fetchAll()); // expect: record
  res.json(await Member.where(one).fetch()); // expect: record
  res.json(await Member.forge().fetchPage()); // expect: record
  res.json(await (await Member.fetchAll()).fetchOne()); // expect: record
  res.json(await (await Member.fetchAll()).create({ name: "Ada" })); // expect: record
  res.json(await Member.findOne(one)); // expect: record
  res.json(await Member.fetchAll({ columns: ["name"] }));
  res.json(await Member.fetchAll({ withRelated: ["club"], columns: ["name"] })); // expect: relation
  res.json(await Member.count());
});

// Writes that give records back.
app.get("/writes", async (req, res) => {
  res.json(await Member.create(one)); // expect: record
  res.json(await Member.update(one)); // expect: record
  res.json(await new Member(one).save()); // expect: record
  res.json(await Member.forge(one).save()); // expect: record
  res.json(await Member.forge(one).fetch({ columns: ["name"] }));
  res.json(Member.forge(one).pick("name"));
  res.json(Member.forge(one).omit("password"));
});
