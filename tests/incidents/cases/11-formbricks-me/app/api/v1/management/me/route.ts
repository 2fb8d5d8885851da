import { PrismaClient } from "@prisma/client";
import { getSessionUserId } from "../../../../../lib/session";

const prisma = new PrismaClient();

export const GET = async () => {
  const id = await getSessionUserId();
  if (!id) return new Response("Not authenticated", { status: 401 });
  const user = await prisma.user.findUnique({ where: { id } });
  return Response.json(user); // leak: no-unprojected-query-response (record)
};
