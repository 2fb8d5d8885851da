import { PrismaLibSql } from '@prisma/adapter-libsql';
import { PrismaClient } from '../generated/prisma/client.js';

export function connect(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaLibSql({ url }) });
}
