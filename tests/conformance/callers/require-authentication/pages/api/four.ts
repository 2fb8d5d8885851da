// @ts-expect-error until nextjs-auth0 4
import { withApiAuthRequired } from "@auth0/nextjs-auth0";
import type { NextApiRequest, NextApiResponse } from "next";
import { remove } from "../../orders";

export default withApiAuthRequired(async (ask: NextApiRequest, answer: NextApiResponse) => {
  if (ask.method === "DELETE") answer.json(await remove(ask.body.id));
});
