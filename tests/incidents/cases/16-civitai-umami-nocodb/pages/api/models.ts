import type { NextApiRequest, NextApiResponse } from "next";
import { reindex } from "../../lib/search";

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    await reindex();
    res.status(200).json({ ok: true });
  } catch (e) {
    const error = e as Error;
    res.status(500).json({ error: error.message }); // leak: no-raw-error-response (message)
  }
}
