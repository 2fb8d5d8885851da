import { PrismaClient } from "@prisma/client";
import express from "express";

const app = express();
const hiding = new PrismaClient({ omit: { member: { password: true } } });
const plain = new PrismaClient();
const extended = plain.$extends({ result: { member: { password: { needs: {}, compute: () => undefined } } } });

// What the client leaves out in every query is not named.
app.get("/members", async (req, res) => {
  res.json(await hiding.member.findMany());
  res.json(await extended.member.findMany());
  res.json(await plain.member.findMany()); // expect: record
  res.json(await plain.member.groupBy({ by: ["password"] })); // expect: sensitive
  res.json(await plain.member.groupBy({ by: ["name"] }));
});
