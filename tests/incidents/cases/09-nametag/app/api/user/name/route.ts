import { z } from "zod";
import { prisma } from "../../../../lib/prisma";
import { ok } from "../../../../lib/responses";
import { requireUserId } from "../../../../lib/session";

const input = z.object({ name: z.string().max(80) });

export async function PUT(request: Request) {
  const id = await requireUserId(request);
  const { name } = input.parse(await request.json());
  const user = await prisma.user.update({ where: { id }, data: { name } });
  return ok({ user }); // leak: no-unprojected-query-response (record)
}
