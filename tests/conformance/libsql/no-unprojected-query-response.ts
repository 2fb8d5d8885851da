import { createClient, type Client, type Transaction } from "@libsql/client";
import express from "express";

const client = createClient({ url: "file:looms.db" });
const app = express();

app.get("/rows", async (req, res) => {
  const transaction = await client.transaction("read");
  const given: Client = res.app.get("client");
  const open: Transaction = res.app.get("transaction");
  res.json((await client.execute("select * from looms")).rows); // expect: record
  res.json((await transaction.execute("select * from looms")).rows); // expect: record
  res.json((await given.execute("select * from looms")).rows); // expect: record
  res.json((await open.execute("select * from looms")).rows); // expect: record
  res.json((await client.execute("select name from looms")).rows);
});
