import Fastify from "fastify";
import { PrismaClient } from "@prisma/client";

const app = Fastify();
const prisma = new PrismaClient();
const schema = { response: { 200: { type: "object", properties: { name: { type: "string" } } } } };

// Only what the schema of the answer declares leaves.
app.get("/users", async () => prisma.user.findMany()); // expect: record
app.get("/names", { schema }, async () => prisma.user.findMany());
app.route({ method: "GET", url: "/routed", schema, handler: async () => prisma.user.findMany() });
