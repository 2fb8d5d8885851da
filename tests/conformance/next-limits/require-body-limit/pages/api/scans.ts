import type { NextApiRequest, NextApiResponse } from "next";
import { store } from "../../scans";

export const config = { api: { bodyParser: { sizeLimit: "200mb" } } }; // expect: huge

export default async (ask: NextApiRequest, answer: NextApiResponse) => answer.json({ id: await store(ask.body) });
