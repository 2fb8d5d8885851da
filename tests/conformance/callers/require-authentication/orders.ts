import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export const remove = (id: string) => prisma.note.delete({ where: { id }, select: { id: true } });
