import express, { type Express } from 'express';
import type { PrismaClient } from '../generated/prisma/client.js';
import { errorHandler } from './errors.js';
import { customersRouter } from './routes/customers.js';
import { invoicesRouter } from './routes/invoices.js';
import { webhooksRouter } from './routes/webhooks.js';

export function createApp({ prisma }: { prisma: PrismaClient }): Express {
  const app = express();
  // Webhooks read the body as text, so they come before the JSON parser.
  app.use('/webhooks', webhooksRouter(prisma));
  app.use(express.json());
  app.use('/customers', customersRouter(prisma));
  app.use('/invoices', invoicesRouter(prisma));
  app.use(errorHandler);
  return app;
}
