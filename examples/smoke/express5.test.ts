import assert from 'node:assert/strict';
import { connect } from '../express5-prisma/src/db.js';
import { assertConstant500, listen, quietTest, temporaryDatabase } from './http.js';
import { invoicing } from './seeds/express5.js';

process.env.WEBHOOK_SECRET = 'set-by-the-smoke-test';
process.env.PAYMENT_SECRET_KEY = 'payment-key-of-the-test';

// Imported late: the corrected webhooks refuse to load without their secret.
const { createApp: createLeaky } = await import('../express5-prisma/src/app.js');
const { createApp: createFixed } = await import('../express5-prisma/src/app.fixed.js');
const leaky = await listen(createLeaky({ prisma: await invoicing(connect) }));
const fixed = await listen(createFixed({ prisma: await invoicing(connect) }));
// A database in which nothing was set up fails every query.
const leakyBroken = await listen(createLeaky({ prisma: connect(temporaryDatabase()) }));
const fixedBroken = await listen(createFixed({ prisma: connect(temporaryDatabase()) }));

const secret = { 'x-webhook-secret': 'set-by-the-smoke-test' };

quietTest('express 5: the leaky app answers whole records, errors and secrets', async () => {
  assert.match((await leaky('GET', '/customers')).text, /hash-of-ada/);
  assert.match((await leaky('GET', '/customers/1')).text, /token-of-ada/);
  assert.match((await leaky('GET', '/customers/1/integration')).text, /token-of-ada/);
  assert.match((await leaky('GET', '/invoices')).text, /hash-of-ada/);
  assert.match((await leaky('GET', '/invoices/2026-1/payment')).text, /payment-key-of-the-test/);
  assert.equal((await leaky('POST', '/customers')).status, 500);
  const twice = await leaky('POST', '/customers', { name: 'A', email: 'ada@example.com', company: 'E' });
  assert.equal(twice.status, 409);
  assert.match((await leakyBroken('GET', '/customers')).text, /Customer/);
  assert.match((await leakyBroken('GET', '/invoices')).text, /Invoice/);
});

quietTest('express 5: the corrected app does the same work and says no more than needed', async () => {
  const customers = await fixed('GET', '/customers');
  assert.deepEqual(customers.json, [
    { id: 1, name: 'Ada', email: 'ada@example.com', company: 'Engines Ltd' },
  ]);
  assert.equal((await fixed('GET', '/customers/1')).json.company, 'Engines Ltd');
  assert.equal((await fixed('GET', '/customers/1/integration')).json.tokenEndsWith, '-ada');
  assert.deepEqual((await fixed('GET', '/invoices')).json.invoices[0].customer, { company: 'Engines Ltd' });
  assert.doesNotMatch((await fixed('GET', '/invoices/2026-1/payment')).text, /payment-key-of-the-test/);
  const added = await fixed('POST', '/customers', {
    name: 'Bo',
    email: 'bo@example.com',
    company: 'Bo & Co',
  });
  assert.equal(added.status, 201);
  assert.deepEqual(Object.keys(added.json), ['id', 'name', 'email', 'company']);
  const invoice = await fixed('POST', '/invoices', {
    customerId: 1,
    lines: [{ quantity: 2, priceCents: 50 }],
  });
  assert.equal(invoice.json.totalCents, 100);
  const paid = await fixed(
    'POST',
    '/webhooks/payments',
    { type: 'invoice.paid', invoice: { number: '2026-1' } },
    secret,
  );
  assert.deepEqual(paid.json, { updated: 1 });
  const again = await fixed('POST', '/customers', {
    name: 'Bo',
    email: 'bo@example.com',
    company: 'Bo & Co',
  });
  assert.deepEqual([again.status, again.json], [409, { error: 'This customer exists already' }]);
});

quietTest('express 5: the corrected app refuses missing and bad bodies', async () => {
  for (const path of ['/customers', '/invoices', '/webhooks/payments']) {
    assert.equal((await fixed('POST', path, undefined, secret)).status, 400, path);
    assert.equal((await fixed('POST', path, '{', secret)).status, 400, path);
    assert.equal((await fixed('POST', path, { name: 1, lines: 'x' }, secret)).status, 400, path);
  }
});

quietTest('express 5: the corrected app answers a failing query with a constant', async () => {
  for (const path of ['/customers', '/customers/1', '/invoices']) {
    await assertConstant500(() => fixedBroken('GET', path), 'no such table');
  }
  const customer = { name: 'Bo', email: 'bo@example.com', company: 'Bo & Co' };
  await assertConstant500(() => fixedBroken('POST', '/customers', customer), 'no such table');
});
