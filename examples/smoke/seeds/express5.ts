import { readFile } from 'node:fs/promises';
import type { PrismaClient } from '../../express5-prisma/generated/prisma/client.js';
import { temporaryDatabase } from '../http.js';

const migration = new URL(
  '../../express5-prisma/prisma/migrations/20260105_init/migration.sql',
  import.meta.url,
);

/** A database with one customer and one invoice. */
export async function invoicing(connect: (url: string) => PrismaClient): Promise<PrismaClient> {
  const prisma = connect(temporaryDatabase());
  for (const statement of (await readFile(migration, 'utf8')).split(/;\s*$/m)) {
    if (statement.trim()) await prisma.$executeRawUnsafe(statement);
  }
  await prisma.customer.create({
    data: {
      name: 'Ada',
      email: 'ada@example.com',
      company: 'Engines Ltd',
      passwordHash: 'hash-of-ada',
      apiToken: 'token-of-ada',
      invoices: { create: { number: '2026-1', totalCents: 900 } },
    },
  });
  return prisma;
}
