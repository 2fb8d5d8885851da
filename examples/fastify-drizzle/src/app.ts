import { fastify, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { Database } from './db.js';
import { setErrors } from './errors.js';
import { agentRoutes } from './routes/agents.js';
import { callbackRoutes } from './routes/callbacks.js';
import { ticketRoutes } from './routes/tickets.js';

export interface Deps {
  db: Database;
  logger?: FastifyServerOptions['logger'];
}

export function createApp({ db, logger = true }: Deps): FastifyInstance {
  const app = fastify({ logger });
  setErrors(app);
  app.register(agentRoutes, { prefix: '/agents', db });
  app.register(ticketRoutes, { prefix: '/tickets', db });
  app.register(callbackRoutes, { prefix: '/callbacks', db });
  return app;
}
