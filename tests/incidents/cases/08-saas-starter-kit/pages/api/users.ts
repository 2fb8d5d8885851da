import type { NextApiRequest, NextApiResponse } from "next";
import { prisma } from "../../lib/prisma";
import { getCurrentUserId } from "../../lib/session";

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = await getCurrentUserId(req, res);
  const user = await prisma.user.update({ where: { id }, data: { name: String(req.body.name ?? "") } });
  res.status(200).json({ data: user }); // leak: no-unprojected-query-response (record)
}
