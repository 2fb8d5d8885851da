import { randomBytes, scryptSync } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db.js';
import { agents } from '../schema.js';

function hash(password: string): string {
  const salt = randomBytes(16).toString('hex');
  return `${salt}:${scryptSync(password, salt, 32).toString('hex')}`;
}

export async function agentRoutes(app: FastifyInstance, { db }: { db: Database }): Promise<void> {
  app.get('/', async () => {
    const rows = await db.select().from(agents);
    return rows; // leak: no-unprojected-query-response (record)
  });

  app.get<{ Params: { id: number } }>('/:id', async (request, reply) => {
    const [row] = await db.select().from(agents).where(eq(agents.id, request.params.id));
    if (!row) {
      return reply.code(404).send({ error: 'No such agent' });
    }
    const { passwordHash, ...agent } = row;
    return reply.send(agent); // leak: no-unprojected-query-response (weakProjection)
  });

  app.post<{ Body: { name: string; email: string; password: string } }>('/', async (request, reply) => {
    const { name, email, password } = request.body; // leak: no-unguarded-body-access (throws)
    try {
      const [agent] = await db
        .insert(agents)
        .values({ name, email, passwordHash: hash(password) })
        .returning();
      return reply.code(201).send(agent); // leak: no-unprojected-query-response (record)
    } catch (error) {
      return reply.code(409).send(error); // leak: no-raw-error-response (object)
    }
  });

  // The set-up page draws the QR code of the second factor from this.
  app.get<{ Params: { id: number } }>('/:id/second-factor', async (request, reply) => {
    const [factor] = await db
      .select({ email: agents.email, totpSecret: agents.totpSecret })
      .from(agents)
      .where(eq(agents.id, request.params.id));
    return reply.send(factor); // leak: no-unprojected-query-response (sensitive)
  });
}
