import { randomBytes, scryptSync } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db.js';
import { agents } from '../schema.js';

const newAgent = {
  type: 'object',
  required: ['name', 'email', 'password'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 200 },
    email: { type: 'string', format: 'email', maxLength: 254 },
    password: { type: 'string', minLength: 12, maxLength: 200 },
  },
} as const;

const publicColumns = { id: agents.id, name: agents.name, team: agents.team };

function hash(password: string): string {
  const salt = randomBytes(16).toString('hex');
  return `${salt}:${scryptSync(password, salt, 32).toString('hex')}`;
}

export async function agentRoutes(app: FastifyInstance, { db }: { db: Database }): Promise<void> {
  app.get('/', async () => {
    const rows = await db.select(publicColumns).from(agents);
    return rows;
  });

  app.get<{ Params: { id: number } }>('/:id', async (request, reply) => {
    const [agent] = await db
      .select({ id: agents.id, name: agents.name, team: agents.team })
      .from(agents)
      .where(eq(agents.id, request.params.id));
    if (!agent) {
      return reply.code(404).send({ error: 'No such agent' });
    }
    return reply.send(agent);
  });

  app.post<{ Body: { name: string; email: string; password: string } }>(
    '/',
    { schema: { body: newAgent } },
    async (request, reply) => {
      const { name, email, password } = request.body;
      try {
        const [agent] = await db
          .insert(agents)
          .values({ name, email, passwordHash: hash(password) })
          .returning(publicColumns);
        return reply.code(201).send(agent);
      } catch (error) {
        request.log.error({ err: error }, 'could not add an agent');
        return reply.code(500).send({ error: 'Could not add the agent' });
      }
    },
  );

  // The secret was shown once, at enrolment; the page needs to know only whether there is one.
  app.get<{ Params: { id: number } }>('/:id/second-factor', async (request, reply) => {
    const [factor] = await db
      .select({ totpSecret: agents.totpSecret })
      .from(agents)
      .where(eq(agents.id, request.params.id));
    return reply.send({ enrolled: Boolean(factor?.totpSecret) });
  });
}
