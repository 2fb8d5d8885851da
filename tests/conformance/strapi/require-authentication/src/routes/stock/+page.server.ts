import type { Core } from "@strapi/types";

declare const strapi: Core.Strapi;
const crates: any = strapi.documents("api::crate.crate");
const engine: any = strapi.db.query("api::crate.crate");
const data: any = { name: "Ada" };

// A form's action that writes wants to know who sends it.
export const actions = {
  engine1: async () => void (await engine.createMany({ data: [data] })), // expect: mutation
  engine2: async () => void (await engine.deleteMany({})), // expect: mutation
};
