import { createHmac } from 'node:crypto';
import { helpDesk, start } from '../seeds/fastify.js';
import { checkRepaired } from './checks.js';

process.env.LINK_SECRET = 'link-secret-of-the-test';
process.env.TELEPHONY_API_KEY = 'telephony-key-of-the-test';

const source = new URL('../../fastify-drizzle/.repaired/src/app.ts', import.meta.url);
const { createApp } = await import(source.href);
const signature = createHmac('sha256', process.env.LINK_SECRET).update('1').digest('hex');

checkRepaired({
  name: 'fastify',
  ask: await start(createApp, await helpDesk()),
  broken: await start(createApp),
  queries: ['/agents', '/agents/1', '/agents/1/second-factor', '/tickets'],
  constants: ['/callbacks/telephony'],
  writes: [
    { method: 'POST', path: '/agents', body: { name: 'Bo', email: 'bo@example.com', password: 'a long one' } },
    { method: 'POST', path: '/tickets', body: { subject: 'No line', customer: { email: 'cy@example.com' } } },
    { method: 'POST', path: '/callbacks/solved', body: { ticketId: 1, signature } },
  ],
  secret: /hash-of-ada|totp-of-ada|passwordHash|telephony-key-of-the-test/,
  cause: 'no such table',
});
