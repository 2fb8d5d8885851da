import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { assertConstant500, quietTest } from './http.js';
import { helpDesk, start } from './seeds/fastify.js';

process.env.LINK_SECRET = 'set-by-the-smoke-test';
process.env.TELEPHONY_API_KEY = 'telephony-key-of-the-test';

// Imported late: the corrected callbacks refuse to load without their secrets.
const { createApp: createLeaky } = await import('../fastify-drizzle/src/app.js');
const { createApp: createFixed } = await import('../fastify-drizzle/src/app.fixed.js');

const leaky = await start(createLeaky, await helpDesk());
const fixed = await start(createFixed, await helpDesk());
// A database in which nothing was set up fails every query.
const leakyBroken = await start(createLeaky);
const fixedBroken = await start(createFixed);

const bo = { name: 'Bo', email: 'bo@example.com', password: 'a long passphrase' };
const ticket = { subject: ' No line ', customer: { email: 'cy@example.com' } };

quietTest('fastify: the leaky app answers whole records, errors and secrets', async () => {
  assert.match((await leaky('GET', '/agents')).text, /hash-of-ada/);
  assert.match((await leaky('GET', '/agents/1')).text, /totp-of-ada/);
  assert.match((await leaky('GET', '/agents/1/second-factor')).text, /totp-of-ada/);
  assert.match((await leaky('GET', '/tickets')).text, /hash-of-ada/);
  assert.match((await leaky('POST', '/agents', bo)).text, /passwordHash/);
  assert.match((await leaky('GET', '/callbacks/telephony')).text, /telephony-key-of-the-test/);
  assert.match((await leaky('POST', '/tickets')).text, /Cannot read properties/);
  assert.match((await leakyBroken('GET', '/agents')).text, /select .*password_hash/);
  assert.match((await leakyBroken('POST', '/agents', bo)).text, /insert into/);
});

quietTest('fastify: the corrected app does the same work and says no more than needed', async () => {
  assert.deepEqual((await fixed('GET', '/agents')).json, [{ id: 1, name: 'Ada', team: 'first line' }]);
  assert.deepEqual((await fixed('GET', '/agents/1')).json, { id: 1, name: 'Ada', team: 'first line' });
  assert.deepEqual((await fixed('GET', '/agents/1/second-factor')).json, { enrolled: true });
  assert.deepEqual((await fixed('GET', '/tickets')).json.tickets[0].assignee, { name: 'Ada' });
  assert.deepEqual((await fixed('POST', '/agents', bo)).json, { id: 2, name: 'Bo', team: 'first line' });
  assert.deepEqual((await fixed('POST', '/tickets', ticket)).json, { id: 2, status: 'open' });
  assert.doesNotMatch((await fixed('GET', '/callbacks/telephony')).text, /telephony-key-of-the-test/);
  const signature = createHmac('sha256', 'set-by-the-smoke-test').update('1').digest('hex');
  assert.deepEqual((await fixed('POST', '/callbacks/solved', { ticketId: 1, signature })).json, {
    solved: true,
  });
});

quietTest('fastify: the corrected app refuses missing and bad bodies', async () => {
  for (const path of ['/agents', '/tickets', '/callbacks/solved']) {
    assert.equal((await fixed('POST', path)).status, 400, path);
    assert.equal((await fixed('POST', path, '{')).status, 400, path);
    assert.equal((await fixed('POST', path, { subject: 'x', name: 1 })).status, 400, path);
  }
});

quietTest('fastify: the corrected app answers a failing query with a constant', async () => {
  for (const path of ['/agents', '/agents/1', '/tickets']) {
    await assertConstant500(() => fixedBroken('GET', path), 'no such table');
  }
  await assertConstant500(() => fixedBroken('POST', '/agents', bo), 'no such table');
  await assertConstant500(() => fixedBroken('POST', '/tickets', ticket), 'no such table');
});
