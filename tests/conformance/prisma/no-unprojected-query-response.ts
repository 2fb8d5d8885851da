import { Prisma, PrismaClient } from "@prisma/client";
import express from "express";

const prisma = new PrismaClient();
const hiding = new PrismaClient({ omit: { member: { password: true } } });
const extended = prisma.$extends({ result: { member: { password: { needs: {}, compute: () => undefined } } } });
const where = { id: 1 };
const data = { name: "Ada" };

const app = express();

// Reads give whole records, or what is selected.
app.get("/reads", async (req, res) => {
  res.json(await prisma.member.findMany()); // expect: record
  res.json(await prisma.member.findFirst()); // expect: record
  res.json(await prisma.member.findUnique({ where })); // expect: record
  res.json(await prisma.member.findUniqueOrThrow({ where })); // expect: record
  res.json(await prisma.member.findMany({ select: { name: true } }));
  res.json(await hiding.member.findMany()); // expect: record
  res.json(await extended.member.findMany()); // expect: record
  res.json(await prisma.member.count());
  res.json(await prisma.member.groupBy({ by: ["name"] }));
});

// So do single writes.
app.get("/writes", async (req, res) => {
  res.json(await prisma.member.create({ data })); // expect: record
  res.json(await prisma.member.update({ where, data })); // expect: record
  res.json(await prisma.member.upsert({ where, create: data, update: data })); // expect: record
  res.json(await prisma.member.delete({ where })); // expect: record
  res.json(await prisma.member.createManyAndReturn({ data: [data] })); // expect: record
  res.json(await prisma.member.updateManyAndReturn({ data })); // expect: record
  res.json(await prisma.member.createMany({ data: [data] }));
  res.json(await prisma.member.delete({ where, select: { id: true } }));
});

// Statements and commands of the database itself.
app.get("/raw", async (req, res) => {
  res.json(await prisma.$queryRaw`select * from member`); // expect: record
  res.json(await prisma.$queryRaw`select name from member`);
  res.json(await prisma.$queryRaw(Prisma.sql`select * from member`)); // expect: record
  res.json(await prisma.$queryRawUnsafe("select * from member")); // expect: record
  res.json(await prisma.$queryRawUnsafe("select name from member"));
  res.json(await prisma.$runCommandRaw({ find: "member" })); // expect: record
  res.json(await prisma.$runCommandRaw({ find: "member", projection: { name: 1 } }));
  res.json(await prisma.member.findRaw()); // expect: record
  res.json(await prisma.member.findRaw({ options: { projection: { name: 1 } } }));
  res.json(await prisma.member.aggregateRaw()); // expect: record
});
