import express from "express";
import _, { cloneDeep, merge, omit, pick } from "lodash";
import { User } from "./models.js";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
const app = express();

app.get("/1", async (ask, answer) => void answer.json(_.pick(await prisma.user.findFirst(), ["id", "name"])));
app.get("/2", async (ask, answer) => void answer.json(pick(await prisma.user.findFirst(), "id", "name")));
app.get("/3", async (ask, answer) => void answer.json(_.cloneDeep(await prisma.user.findMany()))); // expect: record
app.get("/4", async (ask, answer) => void answer.json(cloneDeep(await prisma.user.findMany()))); // expect: record
app.get("/5", async (ask, answer) => void answer.json(_.merge({}, await prisma.user.findFirst()))); // expect: record
app.get("/6", async (ask, answer) => void answer.json(merge({}, await prisma.user.findFirst()))); // expect: record
app.get("/7", async (ask, answer) => void answer.json(_.omit(await prisma.user.findFirst(), ["password"])));
app.get("/8", async (ask, answer) => void answer.json(omit(await prisma.user.findFirst(), ["password"])));
app.get("/9", async (ask, answer) => void answer.json({ none: _.isEmpty(await prisma.user.findMany()) }));
