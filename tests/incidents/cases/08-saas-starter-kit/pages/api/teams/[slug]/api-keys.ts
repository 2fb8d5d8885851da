import type { NextApiRequest, NextApiResponse } from "next";
import { fetchApiKeys } from "../../../../models/apiKey";

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const apiKeys = await fetchApiKeys(String(req.query.slug));
  res.json({ data: apiKeys }); // leak: no-unprojected-query-response (record)
}
