import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db.js';
import { tickets } from '../schema.js';

interface NewTicket {
  subject: string;
  customer: { email: string; phone?: string };
}

const newTicket = {
  type: 'object',
  required: ['subject', 'customer'],
  properties: {
    subject: { type: 'string', minLength: 1, maxLength: 300 },
    customer: {
      type: 'object',
      required: ['email'],
      properties: {
        email: { type: 'string', format: 'email', maxLength: 254 },
        phone: { type: 'string', maxLength: 40 },
      },
    },
  },
} as const;

export async function ticketRoutes(app: FastifyInstance, { db }: { db: Database }): Promise<void> {
  // The board on the wall of the help desk.
  app.get('/', async (request, reply) => {
    try {
      const open = await db.query.tickets.findMany({
        columns: { id: true, subject: true, status: true },
        where: eq(tickets.status, 'open'),
        with: { assignee: { columns: { name: true } } },
      });
      return reply.send({ tickets: open });
    } catch (error) {
      request.log.error(error);
      return reply.code(500).send({ error: 'Could not load the board' });
    }
  });

  app.post<{ Body: NewTicket }>('/', { schema: { body: newTicket } }, async (request, reply) => {
    const body = request.body;
    const [ticket] = await db
      .insert(tickets)
      .values({
        subject: body.subject.trim(),
        customerEmail: body.customer.email,
      })
      .returning({ id: tickets.id, status: tickets.status });
    return reply.code(201).send(ticket);
  });
}
