import { PrismaClient } from "@prisma/client";
import express from "express";
import { Container, type Container as Box } from "inversify";
import { container as tsyringe, type DependencyContainer } from "tsyringe";
import Typedi, { Container as TypediContainer } from "typedi";

const prisma = new PrismaClient();

class Ferries {
  all() {
    return prisma.user.findMany();
  }
  names() {
    return prisma.user.findMany({ select: { id: true } });
  }
}

const TOKENS = { ferries: Symbol("ferries") };
const inversify = new Container();
const app = express();

app.get("/inversify", async (req, res) => {
  res.json(await inversify.get(Ferries).all()); // expect: record
  res.json(await inversify.get<Ferries>(TOKENS.ferries).all()); // expect: record
  res.json(await (await inversify.getAsync(Ferries)).all()); // expect: record
  res.json(await inversify.resolve(Ferries).all()); // expect: record
  res.json(await inversify.get(Ferries).names());
});

export function handed(box: Box, dependencies: DependencyContainer) {
  app.get("/handed", async (req, res) => {
    res.json(await box.get(Ferries).all()); // expect: record
    res.json(await dependencies.resolve(Ferries).all()); // expect: record
  });
}

app.get("/tsyringe", async (req, res) => {
  res.json(await tsyringe.resolve(Ferries).all()); // expect: record
  res.json(await tsyringe.resolve<Ferries>("Ferries").all()); // expect: record
  res.json(await tsyringe.resolve(Ferries).names());
});

app.get("/typedi", async (req, res) => {
  res.json(await TypediContainer.get(Ferries).all()); // expect: record
  res.json(await Typedi.get(Ferries).all()); // expect: record
  res.json(await Typedi.get(Ferries).names());
});
