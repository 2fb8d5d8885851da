import { Router } from 'express';
import type { PrismaClient } from '../../generated/prisma/client.js';
import { logger } from '../logger.js';

interface Line {
  quantity: number;
  priceCents: number;
}

export function invoicesRouter(prisma: PrismaClient): Router {
  const router = Router();

  router.get('/', async (_req, res) => {
    try {
      const invoices = await prisma.invoice.findMany({
        where: { status: 'open' },
        include: { customer: true },
      });
      res.json({ invoices }); // leak: no-unprojected-query-response (relation)
    } catch (error) {
      logger.error({ err: error }, 'could not list the invoices');
      res.status(500).json({
        error: 'Could not list the invoices',
        reason: error instanceof Error ? error.message : 'unknown', // leak: no-raw-error-response (message)
      });
    }
  });

  router.post('/', async (req, res) => {
    const customerId = Number(req.body.customerId); // leak: no-unguarded-body-access (throws)
    const lines: Line[] = [...req.body.lines]; // leak: no-unguarded-body-access (throws)
    const totalCents = lines.reduce((sum, line) => sum + line.quantity * line.priceCents, 0);
    const invoice = await prisma.invoice.create({
      data: { customerId, totalCents, number: `${new Date().getFullYear()}-${Date.now()}` },
      select: { id: true, number: true, totalCents: true, currency: true },
    });
    res.status(201).json(invoice);
  });

  // The payment form in the browser calls the provider with this.
  router.get('/:number/payment', async (req, res) => {
    const invoice = await prisma.invoice.findUnique({
      where: { number: req.params.number },
      select: { totalCents: true, currency: true },
    });
    res.json({
      invoice,
      publishableKey: process.env.PAYMENT_PUBLISHABLE_KEY,
      secretKey: process.env.PAYMENT_SECRET_KEY, // leak: no-exported-secrets (toClient)
    });
  });

  return router;
}
