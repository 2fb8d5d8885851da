import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { Prisma, type PrismaClient } from '../../generated/prisma/client.js';
import { logger } from '../logger.js';

const newCustomer = z.object({
  name: z.string().min(1).max(200),
  email: z.email().max(254),
  company: z.string().min(1).max(200),
});

const publicFields = { id: true, name: true, email: true, company: true } as const;

export function customersRouter(prisma: PrismaClient): Router {
  const router = Router();

  router.get('/', async (_req, res) => {
    const customers = await prisma.customer.findMany({ orderBy: { company: 'asc' }, select: publicFields });
    res.json(customers);
  });

  router.post('/', async (req, res) => {
    const body = newCustomer.safeParse(req.body);
    if (!body.success) {
      res.status(400).json({ error: 'Invalid customer', fields: z.flattenError(body.error).fieldErrors });
      return;
    }
    const { name, email, company } = body.data;
    try {
      const customer = await prisma.customer.create({
        data: { name, email, company, apiToken: randomUUID() },
        select: publicFields,
      });
      res.status(201).json(customer);
    } catch (error) {
      logger.error({ err: error }, 'could not add a customer');
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
        res.status(409).json({ error: 'This customer exists already' });
        return;
      }
      res.status(500).json({ error: 'Could not add the customer' });
    }
  });

  router.get('/:id', async (req, res) => {
    const customer = await prisma.customer.findUnique({
      where: { id: Number(req.params.id) },
      select: { ...publicFields, vatNumber: true },
    });
    if (!customer) {
      res.status(404).json({ error: 'No such customer' });
      return;
    }
    res.json(customer);
  });

  // The token was shown once, when it was made; after that only its last four characters tell which one it is.
  router.get('/:id/integration', async (req, res) => {
    const customer = await prisma.customer.findUnique({
      where: { id: Number(req.params.id) },
      select: { company: true, createdAt: true, apiToken: true },
    });
    if (!customer) {
      res.status(404).json({ error: 'No such customer' });
      return;
    }
    res.json({
      company: customer.company,
      createdAt: customer.createdAt,
      tokenEndsWith: customer.apiToken.slice(-4),
    });
  });

  return router;
}
