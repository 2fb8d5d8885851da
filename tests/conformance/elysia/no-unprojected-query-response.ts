import { PrismaClient } from "@prisma/client";
import { Elysia, t } from "elysia";

const prisma = new PrismaClient();
const response = t.Array(t.Object({ name: t.String() })) as any;

// Only what the schema of the answer declares leaves.
new Elysia()
  .get("/users", () => prisma.user.findMany()) // expect: record
  .get("/names", () => prisma.user.findMany(), { response })
  .route("GET", "/routed", () => prisma.user.findMany(), { response });
