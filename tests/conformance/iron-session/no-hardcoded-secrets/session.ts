import Iron, { seal, unseal } from "@hapi/iron";
import { webcrypto } from "node:crypto";
import { getIronSession, sealData, unsealData, type SessionOptions } from "iron-session";
import { defaults, seal as sealWith } from "iron-webcrypto";
import { cookies } from "next/headers";
import { lantern } from "./text";

export async function opened(ask: Request, answer: Response, text: string) {
  const jar = await cookies();
  await getIronSession(jar, { cookieName: lantern, password: process.env.LEDGER ?? "" });
  await getIronSession(jar, { cookieName: "harbour", password: lantern }); // expect: inline
  await getIronSession(jar, { cookieName: "harbour", password: { 2: process.env.LEDGER ?? "", 1: lantern } }); // expect: inline
  await getIronSession(ask, answer, { cookieName: "harbour", password: lantern }); // expect: inline
  await getIronSession(ask, answer, { cookieName: "harbour", password: { 1: lantern } }); // expect: inline
  await sealData({ id: 1 }, { password: lantern }); // expect: inline
  await unsealData(text, { password: lantern }); // expect: inline

  await seal({ id: 1 }, lantern, Iron.defaults); // expect: inline
  await unseal(text, lantern); // expect: inline
  await Iron.seal({ id: 1 }, lantern, Iron.defaults); // expect: inline
  await Iron.unseal(text, lantern); // expect: inline
  await Iron.unseal(text, process.env.LEDGER ?? "");
  await sealWith(webcrypto, { id: 1 }, lantern, defaults); // expect: inline
}

export function filled(options: SessionOptions) {
  options.password = lantern; // expect: inline
  options.cookieName = lantern;
}
