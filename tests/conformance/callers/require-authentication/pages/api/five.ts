import type { NextApiRequest, NextApiResponse } from "next";
import { remove } from "../../orders";

export default async (ask: NextApiRequest, answer: NextApiResponse) => { // expect: mutation
  if (ask.method === "DELETE") answer.json(await remove(ask.body.id));
};
