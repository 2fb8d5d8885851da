import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db.js';
import { tickets } from '../schema.js';

interface NewTicket {
  subject: string;
  customer: { email: string; phone?: string };
}

export async function ticketRoutes(app: FastifyInstance, { db }: { db: Database }): Promise<void> {
  // The board on the wall of the help desk.
  app.get('/', async (request, reply) => {
    try {
      const open = await db.query.tickets.findMany({
        columns: { id: true, subject: true, status: true },
        where: eq(tickets.status, 'open'),
        with: { assignee: true },
      });
      return reply.send({ tickets: open }); // leak: no-unprojected-query-response (relation)
    } catch (error) {
      request.log.error(error);
      return reply.code(500).send({ error: `Could not load the board: ${error}` }); // leak: no-raw-error-response (message)
    }
  });

  app.post<{ Body: NewTicket }>('/', async (request, reply) => {
    const body = request.body;
    const [ticket] = await db
      .insert(tickets)
      .values({
        subject: body.subject.trim(), // leak: no-unguarded-body-access (throws)
        customerEmail: body.customer.email, // leak: no-unguarded-body-access (throws)
      })
      .returning({ id: tickets.id, status: tickets.status });
    return reply.code(201).send(ticket);
  });
}
