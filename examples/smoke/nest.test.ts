import assert from 'node:assert/strict';
import { after } from 'node:test';
import { assertConstant500, client, quietTest, type Ask } from './http.js';

process.env.LOCK_API_KEY = 'set-by-the-smoke-test';
process.env.LOCKS_PASSWORD = 'locks-password-of-the-test';

async function start(variant: 'main' | 'main.fixed', synchronize = true): Promise<Ask> {
  // Built by tsc, which writes the decorator metadata that Nest injects by.
  const { createApp } = await import(new URL(`../nest-typeorm/dist/${variant}.js`, import.meta.url).href);
  const app = await createApp({ type: 'sqljs', synchronize }, { logger: ['error'] });
  await app.listen(0);
  after(() => app.close());
  return client(`http://127.0.0.1:${app.getHttpServer().address().port}`);
}

const leaky = await start('main');
const fixed = await start('main.fixed');
// A database without tables fails every query.
const leakyBroken = await start('main', false);
const fixedBroken = await start('main.fixed', false);

const ada = { name: 'Ada', email: 'ada@example.com', password: 'a long passphrase' };
const booking = { stay: { from: '2026-05-01', nights: 2 } };

quietTest('nest: the leaky app answers whole records, errors and secrets', async () => {
  assert.match((await leaky('POST', '/guests', ada)).text, /passwordHash/);
  assert.match((await leaky('GET', '/guests')).text, /passwordHash/);
  assert.match((await leaky('GET', '/guests/1')).text, /resetToken/);
  assert.equal((await leaky('POST', '/bookings/12/guests/1', booking)).status, 201);
  assert.match((await leaky('GET', '/bookings/arrivals/2026-05-01')).text, /passwordHash/);
  assert.match((await leaky('GET', '/desk/guests/ada@example.com')).text, /resetToken/);
  assert.match((await leaky('GET', '/desk/locks')).text, /locks-password-of-the-test/);
  assert.match((await leaky('POST', '/guests')).text, /Cannot destructure/);
  assert.match((await leakyBroken('GET', '/guests')).text, /no such table/);
  assert.match((await leakyBroken('POST', '/guests', ada)).text, /no such table/);
});

quietTest('nest: the corrected app does the same work and says no more than needed', async () => {
  assert.deepEqual((await fixed('POST', '/guests', ada)).json, { id: 1, name: 'Ada' });
  assert.deepEqual((await fixed('GET', '/guests')).json, [{ id: 1, name: 'Ada', email: 'ada@example.com' }]);
  assert.deepEqual((await fixed('GET', '/guests/1')).json, { id: 1, name: 'Ada', email: 'ada@example.com' });
  assert.deepEqual((await fixed('POST', '/bookings/12/guests/1', booking)).json, { id: 1, room: '12' });
  const arrivals = await fixed('GET', '/bookings/arrivals/2026-05-01');
  assert.deepEqual(arrivals.json.arrivals, [{ id: 1, room: '12', nights: 2, guest: { name: 'Ada' } }]);
  const desk = await fixed('GET', '/desk/guests/ada@example.com');
  assert.deepEqual(desk.json, { id: 1, name: 'Ada', resetPending: false });
  assert.doesNotMatch((await fixed('GET', '/desk/locks')).text, /locks-password|set-by/);
});

quietTest('nest: the corrected app refuses missing and bad bodies', async () => {
  for (const path of ['/guests', '/bookings/12/guests/1']) {
    assert.equal((await fixed('POST', path)).status, 400, path);
    assert.equal((await fixed('POST', path, '{')).status, 400, path);
    assert.equal((await fixed('POST', path, { name: 1, stay: 'x' })).status, 400, path);
  }
});

quietTest('nest: the corrected app answers a failing query with a constant', async () => {
  for (const path of ['/guests', '/guests/1', '/bookings/arrivals/2026-05-01', '/desk/guests/x']) {
    await assertConstant500(() => fixedBroken('GET', path), 'no such table');
  }
});
