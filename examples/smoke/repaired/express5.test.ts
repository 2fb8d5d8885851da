import { listen, temporaryDatabase } from '../http.js';
import { invoicing } from '../seeds/express5.js';
import { checkRepaired } from './checks.js';

process.env.PAYMENT_SECRET_KEY = 'payment-key-of-the-test';

const source = new URL('../../express5-prisma/.repaired/src/', import.meta.url);
const { createApp } = await import(new URL('app.ts', source).href);
const { connect } = await import(new URL('db.ts', source).href);

checkRepaired({
  name: 'express 5',
  ask: await listen(createApp({ prisma: await invoicing(connect) })),
  // A database in which nothing was set up fails every query.
  broken: await listen(createApp({ prisma: connect(temporaryDatabase()) })),
  queries: ['/customers', '/customers/1', '/customers/1/integration', '/invoices', '/invoices/2026-1/payment'],
  writes: [
    { method: 'POST', path: '/customers', body: { name: 'Bo', email: 'bo@example.com', company: 'Bo & Co' } },
    { method: 'POST', path: '/invoices', body: { customerId: 1, lines: [{ quantity: 2, priceCents: 50 }] } },
  ],
  secret: /hash-of-ada|token-of-ada|payment-key-of-the-test/,
  cause: 'no such table',
});
