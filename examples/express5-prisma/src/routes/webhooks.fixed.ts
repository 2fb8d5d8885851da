import { timingSafeEqual } from 'node:crypto';
import express, { Router } from 'express';
import { z } from 'zod';
import type { PrismaClient } from '../../generated/prisma/client.js';
import { logger } from '../logger.js';

const webhookSecret = process.env.WEBHOOK_SECRET;
if (!webhookSecret) {
  // Anyone could mark an invoice as paid under a default that stands in the source.
  throw new Error('WEBHOOK_SECRET is not set');
}
const expected = Buffer.from(webhookSecret);

const paymentEvent = z.object({
  type: z.string().max(100),
  invoice: z.object({ number: z.string().max(50) }).optional(),
});

function readEvent(text: unknown): z.infer<typeof paymentEvent> | undefined {
  try {
    return paymentEvent.parse(JSON.parse(String(text)));
  } catch (error) {
    logger.warn({ err: error }, 'unreadable payment event');
    return undefined;
  }
}

export function webhooksRouter(prisma: PrismaClient): Router {
  const router = Router();

  router.post('/payments', express.text({ type: 'application/json' }), async (req, res) => {
    const given = Buffer.from(req.get('x-webhook-secret') ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      res.sendStatus(401);
      return;
    }
    const event = readEvent(req.body);
    if (!event) {
      res.status(400).json({ error: 'Not a payment event' });
      return;
    }
    if (event.type !== 'invoice.paid' || !event.invoice) {
      res.json({ ignored: true });
      return;
    }
    const { count } = await prisma.invoice.updateMany({
      where: { number: event.invoice.number },
      data: { status: 'paid' },
    });
    logger.info({ count }, 'invoice paid');
    res.json({ updated: count });
  });

  return router;
}
