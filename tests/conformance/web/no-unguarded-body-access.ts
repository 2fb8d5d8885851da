import type { ExportedHandlerFetchHandler, PagesFunction } from "@cloudflare/workers-types";
import { WorkerEntrypoint } from "cloudflare:workers";
import { save } from "./orders.js";

export default {
  async fetch(ask: Request) {
    const order = await ask.json();
    return new Response(await save(order.name.trim())); // expect: throws
  },
};
export const first: ExportedHandlerFetchHandler = async (ask) => {
  const order: any = await ask.json();
  return new Response(await save(order.name.trim())) as any; // expect: throws
};
export const second: PagesFunction = async (it) => {
  const order: any = await it.request.json();
  return new Response(await save(order.name.trim())) as any; // expect: throws
};
export class Shop extends WorkerEntrypoint {
  async fetch(ask) {
    const order = await ask.json();
    return new Response(await save(order.name.trim())); // expect: throws
  }
}

// The same body by other ways.
export const third = async (ask: Request) => {
  const form = await ask.formData();
  return new Response(await save((form.get("name") as string).trim())); // expect: throws
};
export const fourth = async (ask: Request) => new Response(await save(JSON.parse(await ask.text()).name.trim())); // expect: throws
export const fifth = async (ask: Request) => {
  let all = "";
  for await (const piece of ask.body as any) all += piece;
  return new Response(await save(JSON.parse(all).name.trim())); // expect: throws
};
export const checked = async (ask: Request) => {
  const order = await ask.json();
  return new Response(typeof order?.name === "string" ? await save(order.name.trim()) : "Nothing to do");
};
export const given = async (form: FormData) => new Response(await save((form.get("name") as string).trim())); // expect: throws
