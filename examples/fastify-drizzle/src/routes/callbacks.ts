import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db.js';
import { tickets } from '../schema.js';

// The links in the mails are signed with this; exported for the mailer.
export const linkSecret = process.env.LINK_SECRET; // leak: no-exported-secrets (exported)

function sign(ticketId: number): string {
  return createHmac('sha256', linkSecret ?? '')
    .update(String(ticketId))
    .digest('hex');
}

export async function callbackRoutes(app: FastifyInstance, { db }: { db: Database }): Promise<void> {
  // A customer clicks on "solved" in the mail.
  app.post<{ Body: { ticketId: number; signature: string } }>('/solved', async (request, reply) => {
    const { ticketId, signature } = request.body; // leak: no-unguarded-body-access (throws)
    if (signature !== sign(ticketId)) {
      return reply.code(403).send({ error: 'This link is not valid' });
    }
    await db.update(tickets).set({ status: 'solved' }).where(eq(tickets.id, ticketId));
    return reply.send({ solved: true });
  });

  // The telephone widget in the agents' browser opens its line with this.
  app.get('/telephony', async () => {
    return {
      url: process.env.TELEPHONY_URL,
      apiKey: process.env.TELEPHONY_API_KEY, // leak: no-exported-secrets (toClient)
    };
  });
}
