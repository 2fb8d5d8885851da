import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
const where = { id: 1 };
const data = { name: "Ada" };

// A form's action that writes wants to know who sends it.
export const actions = {
  create: async () => void (await prisma.member.create({ data })), // expect: mutation
  createMany: async () => void (await prisma.member.createMany({ data: [data] })), // expect: mutation
  updateMany: async () => void (await prisma.member.updateMany({ data })), // expect: mutation
  deleteMany: async () => void (await prisma.member.deleteMany({ where })), // expect: mutation
  count: async () => void (await prisma.member.count()),
};
