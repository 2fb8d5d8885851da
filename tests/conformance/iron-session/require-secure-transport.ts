import { getIronSession, type SessionOptions } from "iron-session";
import { cookies } from "next/headers";

const password = process.env.LEDGER ?? "";

export const open: SessionOptions = { cookieName: "harbour", password, cookieOptions: { secure: false } }; // expect: session
export const closed: SessionOptions = { cookieName: "harbour", password, cookieOptions: { path: "/" } };

export async function opened(ask: Request, answer: Response) {
  await getIronSession(await cookies(), { cookieName: "harbour", password, cookieOptions: { secure: false } }); // expect: session
  await getIronSession(ask, answer, { cookieName: "harbour", password, cookieOptions: { secure: false } }); // expect: session
  await getIronSession(ask, answer, { cookieName: "harbour", password });
}
