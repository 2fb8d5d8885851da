import { after } from 'node:test';
import { client, type Ask } from '../http.js';
import { checkRepaired } from './checks.js';

process.env.LOCKS_PASSWORD = 'locks-password-of-the-test';

const main = new URL('../../nest-typeorm/.repaired/dist/main.js', import.meta.url);
const { createApp } = await import(main.href);

async function start(synchronize: boolean): Promise<Ask> {
  const app = await createApp({ type: 'sqljs', synchronize }, { logger: ['error'] });
  await app.listen(0);
  after(() => app.close());
  return client(`http://127.0.0.1:${app.getHttpServer().address().port}`);
}

const ask = await start(true);
const ada = { name: 'Ada', email: 'ada@example.com', password: 'a long passphrase' };
await ask('POST', '/guests', ada);

checkRepaired({
  name: 'nest',
  ask,
  // A database without tables fails every query.
  broken: await start(false),
  queries: ['/guests', '/guests/1', '/bookings/arrivals/2026-05-01', '/desk/guests/ada@example.com'],
  constants: ['/desk/locks'],
  writes: [
    { method: 'POST', path: '/guests', body: { ...ada, email: 'bo@example.com' } },
    { method: 'POST', path: '/bookings/12/guests/1', body: { stay: { from: '2026-05-01', nights: 2 } } },
  ],
  secret: /passwordHash|resetToken|locks-password-of-the-test|set-by/,
  cause: 'no such table',
});
