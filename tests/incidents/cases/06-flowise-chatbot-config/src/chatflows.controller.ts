import type { Request, Response } from "express";
import { getPublicConfig } from "./chatflows.service.js";

export async function publicConfig(req: Request, res: Response) {
  const config = await getPublicConfig(String(req.params.id));
  if (!config) return res.status(404).json({ error: "Not found" });
  // The rows are taken apart column by column, so what leaves looks projected; that one of the columns is itself a bag of keys stands in no schema.
  return res.json(config); // missed: no-unprojected-query-response (record)
}
