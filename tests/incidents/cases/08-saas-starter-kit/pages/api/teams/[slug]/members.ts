import type { NextApiRequest, NextApiResponse } from "next";
import { getTeamMembers } from "../../../../models/member";

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const members = await getTeamMembers(String(req.query.slug));
  res.status(200).json({ data: members }); // leak: no-unprojected-query-response (relation)
}
