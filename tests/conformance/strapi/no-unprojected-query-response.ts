import express from "express";
import type { Core } from "@strapi/types";

declare const strapi: Core.Strapi;
const data: any = { name: "Ada" };

const app = express();

// The entity service is given the type first.
app.get("/entities", async (req, res) => {
  res.json(await (strapi.entityService as any).findMany("api::member.member", {})); // expect: record
  res.json(await (strapi.entityService as any).findOne("api::member.member", 1, {})); // expect: record
  res.json(await ((strapi.entityService as any).findPage("api::member.member", {}))); // expect: record
  res.json(await (strapi.entityService as any).create("api::member.member", { data })); // expect: record
  res.json(await (strapi.entityService as any).update("api::member.member", 1, { data })); // expect: record
  res.json(await (strapi.entityService as any).delete("api::member.member", 1, {})); // expect: record
  res.json(await (strapi.entityService as any).findMany("api::member.member", { fields: ["name"] }));
  res.json(await (strapi.entityService as any).count("api::member.member", {}));
});

// The document service is asked for it.
app.get("/documents", async (req, res) => {
  res.json(await (strapi.documents("api::member.member") as any).findMany({})); // expect: record
  res.json(await (strapi.documents("api::member.member") as any).findOne({ documentId: "1" })); // expect: record
  res.json(await (strapi.documents("api::member.member") as any).findFirst({})); // expect: record
  res.json(await (strapi.documents("api::member.member") as any).create({ data })); // expect: record
  res.json(await (strapi.documents("api::member.member") as any).update({ documentId: "1", data })); // expect: record
  res.json(await (strapi.documents("api::member.member") as any).delete({ documentId: "1" })); // expect: record
  // Versions of one document come as its entries.
  res.json((await (strapi.documents("api::member.member") as any).publish({ documentId: "1" })).entries); // expect: record
  res.json(await (strapi.documents("api::member.member") as any).findMany({ fields: ["name"] }));
  res.json(await (strapi.documents("api::member.member") as any).count({}));
});

// The services that are generated for a type.
app.get("/services", async (req, res) => {
  const service: any = strapi.service("api::member.member");
  res.json(await service.find({})); // expect: record
  res.json(await service.findOne("1")); // expect: record
  res.json(await service.create({ data })); // expect: record
  res.json(await service.update("1", { data })); // expect: record
  res.json(await service.delete("1")); // expect: record
  res.json(await service.find({ fields: ["name"] }));
});

// So is the engine below both.
app.get("/engine", async (req, res) => {
  res.json(await (strapi.db.query("api::member.member") as any).findMany({})); // expect: record
  res.json(await (strapi.db.query("api::member.member") as any).findOne({ documentId: "1" })); // expect: record
  res.json(await (strapi.db.query("api::member.member") as any).findWithCount({})); // expect: record
  res.json(await (strapi.db.query("api::member.member") as any).findPage({})); // expect: record
  res.json(await (strapi.db.query("api::member.member") as any).create({ data })); // expect: record
  res.json(await (strapi.db.query("api::member.member") as any).update({ documentId: "1", data })); // expect: record
  res.json(await (strapi.db.query("api::member.member") as any).delete({ documentId: "1" })); // expect: record
  res.json(await (strapi.db.query("api::member.member") as any).findMany({ select: ["name"] }));
  res.json(await (strapi.db.query("api::member.member") as any).count({}));
});
