import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaClient } from '@prisma/client';

const shared = globalThis as { prisma?: PrismaClient };

function connect(): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaLibSql({ url: process.env.DATABASE_URL ?? 'file:./dev.db' }),
  });
}

// The development server loads modules anew after every edit; one client outlives them.
export const prisma = (shared.prisma ??= connect());
