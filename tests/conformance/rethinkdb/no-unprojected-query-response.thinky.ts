import express from "express";
import createThinky from "thinky";

const Member: any = createThinky().createModel("members", {});
const one = { name: "Ada" };

const app = express();

// thinky
app.get("/thinky", async (req, res) => {
  res.json(await Member.run()); // expect: record
  res.json(await Member.get("1").run()); // expect: record
  res.json(await Member.filter(one).run()); // expect: record
  res.json(await Member.pluck("name").run());
  res.json(await Member.without("password").run());
  res.json(await Member.getJoin({ club: true }).run()); // expect: record
  res.json(await Member.get("1").getJoin({ club: true }).pluck("name").run()); // expect: relation
  res.json(await new Member(one)); // expect: record
  res.json(await new Member(one).save()); // expect: record
  res.json(await Member.save(one)); // expect: record
  res.json(await Member.count().run());
});
