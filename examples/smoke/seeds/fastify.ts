import { readFile } from 'node:fs/promises';
import { after } from 'node:test';
import { sql } from 'drizzle-orm';
import { connect, type Database } from '../../fastify-drizzle/src/db.js';
import type { createApp } from '../../fastify-drizzle/src/app.js';
import { agents, tickets } from '../../fastify-drizzle/src/schema.js';
import { client, temporaryDatabase, type Ask } from '../http.js';

const migration = new URL('../../fastify-drizzle/drizzle/0000_init.sql', import.meta.url);

/** A database with one agent and one ticket. */
export async function helpDesk(): Promise<Database> {
  const db = connect(temporaryDatabase());
  for (const statement of (await readFile(migration, 'utf8')).split('--> statement-breakpoint')) {
    await db.run(sql.raw(statement));
  }
  await db.insert(agents).values({
    name: 'Ada',
    email: 'ada@example.com',
    passwordHash: 'hash-of-ada',
    totpSecret: 'totp-of-ada',
  });
  await db.insert(tickets).values({ subject: 'No tone', customerEmail: 'bo@example.com', assigneeId: 1 });
  return db;
}

/** Without a database of its own, the app gets one in which nothing was set up: every query fails. */
export async function start(create: typeof createApp, db = connect(temporaryDatabase())): Promise<Ask> {
  const app = create({ db, logger: { level: 'error', stream: process.stderr } });
  after(() => app.close());
  return client(await app.listen({ port: 0 }));
}
