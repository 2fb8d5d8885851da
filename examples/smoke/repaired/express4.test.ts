import { fileURLToPath } from 'node:url';
import { listen } from '../http.js';
import { library, require } from '../seeds/express4.js';
import { checkRepaired } from './checks.js';

process.env.SMTP_PASSWORD = 'mail-password-of-the-test';

const folder = fileURLToPath(new URL('../../express4-mongoose/.repaired', import.meta.url));
const { ada, broken } = await library(folder);
const ask = await listen(require(`${folder}/app.js`).createApp());

checkRepaired({
  name: 'express 4',
  ask,
  broken: broken(ask),
  queries: ['/members', '/members/card/c-1', '/loans/overdue'],
  constants: ['/desk/mail-settings'],
  writes: [
    { method: 'POST', path: '/members', body: { name: 'Bo', email: 'bo@example.com', password: 'x' } },
    { method: 'PATCH', path: `/members/${ada.id}/email`, body: { email: 'ada@example.com' } },
    { method: 'POST', path: '/loans', body: { member: ada.id, titles: ['Persuasion'] } },
    { method: 'POST', path: '/desk/sign-in', body: { email: 'ada@example.com', password: 'correct horse' } },
  ],
  secret: /passwordHash|reset-token-of-ada|mail-password-of-the-test/,
  cause: 'ECONNREFUSED',
});
