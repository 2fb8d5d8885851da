import { PrismaClient } from "@prisma/client";
import { initTRPC } from "@trpc/server";
import { z } from "zod";

const t = initTRPC.create();
const prisma = new PrismaClient();

// Behind `output` only what the schema knows leaves.
export const users = t.router({
  all: t.procedure.query(async () => prisma.user.findMany()), // expect: record
  names: t.procedure.output(z.array(z.object({ name: z.string() }))).query(async () => prisma.user.findMany()),
});
