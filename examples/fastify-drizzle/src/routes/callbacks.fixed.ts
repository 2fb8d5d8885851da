import { createHmac, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db.js';
import { tickets } from '../schema.js';

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

const linkSecret = required('LINK_SECRET');
const telephonyKey = required('TELEPHONY_API_KEY');

const solvedLink = {
  type: 'object',
  required: ['ticketId', 'signature'],
  properties: {
    ticketId: { type: 'integer', minimum: 1 },
    signature: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  },
} as const;

/** The mailer calls this; the key itself stays here. */
export function sign(ticketId: number): string {
  return createHmac('sha256', linkSecret).update(String(ticketId)).digest('hex');
}

export async function callbackRoutes(app: FastifyInstance, { db }: { db: Database }): Promise<void> {
  // A customer clicks on "solved" in the mail.
  app.post<{ Body: { ticketId: number; signature: string } }>(
    '/solved',
    { schema: { body: solvedLink } },
    async (request, reply) => {
      const { ticketId, signature } = request.body;
      if (!timingSafeEqual(Buffer.from(signature), Buffer.from(sign(ticketId)))) {
        return reply.code(403).send({ error: 'This link is not valid' });
      }
      await db.update(tickets).set({ status: 'solved' }).where(eq(tickets.id, ticketId));
      return reply.send({ solved: true });
    },
  );

  // The telephone widget opens its line with a pass of one hour, made from the key instead of the key itself.
  app.get('/telephony', async () => {
    const expires = Date.now() + 60 * 60 * 1000;
    const pass = createHmac('sha256', telephonyKey).update(String(expires)).digest('hex');
    return { url: process.env.TELEPHONY_URL, expires, pass };
  });
}
