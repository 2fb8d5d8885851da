import { prisma } from "../lib/prisma";

export const fetchApiKeys = async (teamId: string) => {
  return prisma.apiKey.findMany({ where: { teamId } });
};
