import type { NextApiRequest, NextApiResponse } from "next";
import Iron from "@hapi/iron";
import { TOKEN_SECRET } from "../../utils/constants";

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await Iron.unseal(req.cookies.session ?? "", TOKEN_SECRET, Iron.defaults);
  res.json({ login: session.login });
}
