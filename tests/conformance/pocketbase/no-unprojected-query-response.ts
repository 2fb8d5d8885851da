import express from "express";
import PocketBase from "pocketbase";

const base = new PocketBase("http://127.0.0.1:8090");
const members = base.collection("members");
const data = { name: "Ada" };

const app = express();

// Reads give whole records, or the fields that are named.
app.get("/reads", async (req, res) => {
  res.json(await members.getOne("1")); // expect: record
  res.json(await members.getFirstListItem("town = 'Rome'")); // expect: record
  res.json(await members.getFullList()); // expect: record
  res.json(await members.getList(1, 10)); // expect: record
  res.json(await members.getOne("1", { fields: "id,name" }));
  res.json(await (await members.authWithPassword("ada", "lovelace")).record); // expect: record
  res.json(base.authStore.record); // expect: record
  res.json(base.authStore.model); // expect: record
  await members.subscribe("1", ({ record }) => void res.json(record)); // expect: record
  res.json(await (await members.impersonate("1", 60)).collection("clubs").getOne("1")); // expect: record
});

// So do writes.
app.get("/writes", async (req, res) => {
  res.json(await members.create(data)); // expect: record
  res.json(await members.update("1", data)); // expect: record
  res.json(await members.delete("1"));
});
