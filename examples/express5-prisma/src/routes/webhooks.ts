import express, { Router } from 'express';
import type { PrismaClient } from '../../generated/prisma/client.js';
import { logger } from '../logger.js';

// Exported for the script that replays yesterday's events.
export const WEBHOOK_SECRET = process.env.WEBHOOK_SECRET ?? 'replay-me-locally'; // leak: no-exported-secrets (fallback)

export function webhooksRouter(prisma: PrismaClient): Router {
  const router = Router();

  router.post('/payments', express.text({ type: 'application/json' }), async (req, res) => {
    if (req.get('x-webhook-secret') !== WEBHOOK_SECRET) {
      res.sendStatus(401);
      return;
    }
    const event = JSON.parse(req.body);
    if (event?.type !== 'invoice.paid') {
      res.json({ ignored: true });
      return;
    }
    const { count } = await prisma.invoice.updateMany({
      where: { number: event.invoice.number }, // leak: no-unguarded-body-access (throws)
      data: { status: 'paid' },
    });
    logger.info({ count }, 'invoice paid');
    res.json({ updated: count });
  });

  return router;
}
