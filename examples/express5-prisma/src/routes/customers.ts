import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { Prisma, type PrismaClient } from '../../generated/prisma/client.js';
import { logger } from '../logger.js';

export function customersRouter(prisma: PrismaClient): Router {
  const router = Router();

  router.get('/', async (_req, res) => {
    const customers = await prisma.customer.findMany({ orderBy: { company: 'asc' } });
    res.json(customers); // leak: no-unprojected-query-response (record)
  });

  router.post('/', async (req, res) => {
    const { name, email, company } = req.body; // leak: no-unguarded-body-access (throws)
    try {
      const customer = await prisma.customer.create({
        data: { name, email, company, apiToken: randomUUID() },
      });
      res.status(201).json(customer); // leak: no-unprojected-query-response (record)
    } catch (error) {
      logger.error({ err: error }, 'could not add a customer');
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
        res.status(409).json({
          error: 'This customer exists already',
          details: error.meta, // leak: no-raw-error-response (message)
        });
        return;
      }
      res.status(500).json({ error: `Could not add the customer: ${error}` }); // leak: no-raw-error-response (message)
    }
  });

  router.get('/:id', async (req, res) => {
    const customer = await prisma.customer.findUnique({
      where: { id: Number(req.params.id) },
      omit: { passwordHash: true },
    });
    if (!customer) {
      res.status(404).json({ error: 'No such customer' });
      return;
    }
    res.json(customer); // leak: no-unprojected-query-response (weakProjection)
  });

  // Shown on the page where a customer sets up the accounting integration.
  router.get('/:id/integration', async (req, res) => {
    const customer = await prisma.customer.findUnique({
      where: { id: Number(req.params.id) },
      select: { company: true, createdAt: true, apiToken: true },
    });
    res.json(customer); // leak: no-unprojected-query-response (sensitive)
  });

  return router;
}
