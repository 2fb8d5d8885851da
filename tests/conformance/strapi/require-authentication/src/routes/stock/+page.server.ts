import type { Core } from "@strapi/types";

declare const strapi: Core.Strapi;
const crates: any = strapi.documents("api::crate.crate");
const engine: any = strapi.db.query("api::crate.crate");
const data: any = { name: "Ada" };

// A form's action that writes wants to know who sends it.
export const actions = {
  entities1: async () => void (await (strapi.entityService as any).createMany("api::crate.crate", { data: [data] })), // expect: mutation
  entities2: async () => void (await (strapi.entityService as any).deleteMany("api::crate.crate", {})), // expect: mutation
  documents1: async () => void (await crates.createMany({ data: [data] })), // expect: mutation
  documents2: async () => void (await crates.deleteMany({})), // expect: mutation
  engine1: async () => void (await engine.createMany({ data: [data] })), // expect: mutation
  engine2: async () => void (await engine.deleteMany({})), // expect: mutation
};
