import express from "express";

const app = express();

// Sails makes itself known everywhere.
app.get("/members", async (req, res) => {
  res.json((await sails.sendNativeQuery("select * from members")).rows); // expect: record
  res.json((await sails.sendNativeQuery("select name from members")).rows);
  res.json(await sails.models.member.find()); // expect: record
});
