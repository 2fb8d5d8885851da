import { Router } from 'express';
import { z } from 'zod';
import type { PrismaClient } from '../../generated/prisma/client.js';
import { logger } from '../logger.js';

const newInvoice = z.object({
  customerId: z.int().positive(),
  lines: z
    .array(z.object({ quantity: z.int().positive(), priceCents: z.int().nonnegative() }))
    .min(1)
    .max(500),
});

export function invoicesRouter(prisma: PrismaClient): Router {
  const router = Router();

  router.get('/', async (_req, res) => {
    try {
      const invoices = await prisma.invoice.findMany({
        where: { status: 'open' },
        select: { number: true, totalCents: true, currency: true, customer: { select: { company: true } } },
      });
      res.json({ invoices });
    } catch (error) {
      logger.error({ err: error }, 'could not list the invoices');
      res.status(500).json({ error: 'Could not list the invoices' });
    }
  });

  router.post('/', async (req, res) => {
    const body = newInvoice.safeParse(req.body);
    if (!body.success) {
      res.status(400).json({ error: 'An invoice needs a customerId and at least one line' });
      return;
    }
    const { customerId, lines } = body.data;
    const totalCents = lines.reduce((sum, line) => sum + line.quantity * line.priceCents, 0);
    const invoice = await prisma.invoice.create({
      data: { customerId, totalCents, number: `${new Date().getFullYear()}-${Date.now()}` },
      select: { id: true, number: true, totalCents: true, currency: true },
    });
    res.status(201).json(invoice);
  });

  // The payment form in the browser needs the publishable key alone; the secret one signs calls made from here.
  router.get('/:number/payment', async (req, res) => {
    const invoice = await prisma.invoice.findUnique({
      where: { number: req.params.number },
      select: { totalCents: true, currency: true },
    });
    res.json({ invoice, publishableKey: process.env.PAYMENT_PUBLISHABLE_KEY });
  });

  return router;
}
