import assert from 'node:assert/strict';
import { assertConstant500, listen, quietTest, type Ask } from './http.js';
import { library, require } from './seeds/express4.js';

process.env.JWT_SECRET = 'set-by-the-smoke-test';
process.env.SMTP_PASSWORD = 'mail-password-of-the-test';

const { ada, failing } = await library('../../express4-mongoose');
const leaky: Ask = await listen(require('../../express4-mongoose/app.js').createApp());
const fixed: Ask = await listen(require('../../express4-mongoose/app.fixed.js').createApp());

quietTest('express 4: the leaky app answers whole records, errors and secrets', async () => {
  assert.match((await leaky('GET', '/members')).text, /passwordHash/);
  assert.match((await leaky('GET', '/members/card/c-1')).text, /reset-token-of-ada/);
  assert.match((await leaky('GET', '/loans/overdue')).text, /passwordHash/);
  assert.match(
    (await leaky('PATCH', `/members/${ada.id}/email`, { email: 'ada@example.com' })).text,
    /reset-token-of-ada/,
  );
  assert.match((await leaky('GET', '/desk/mail-settings')).text, /mail-password-of-the-test/);
  const signIn = await leaky('POST', '/desk/sign-in', {
    email: 'ada@example.com',
    password: 'correct horse',
  });
  assert.match(signIn.text, /passwordHash/);
  await failing(async () => {
    assert.match((await leaky('GET', '/members')).text, /ECONNREFUSED/);
  });
  assert.match((await leaky('POST', '/members', '{')).text, /node_modules/);
});

quietTest('express 4: the corrected app does the same work and says no more than needed', async () => {
  const members = await fixed('GET', '/members');
  assert.equal(members.json[0].name, 'Ada');
  assert.doesNotMatch(members.text, /passwordHash|resetToken/);
  assert.deepEqual((await fixed('GET', '/members/card/c-1')).json, {
    name: 'Ada',
    active: true,
    resetPending: true,
  });
  const loans = await fixed('GET', '/loans/overdue');
  assert.equal(loans.json[0].member.name, 'Ada');
  assert.doesNotMatch(loans.text, /passwordHash|email/);
  assert.deepEqual((await fixed('GET', '/desk/mail-settings')).json, { configured: true });
  const added = await fixed('POST', '/members', { name: 'Bo', email: 'bo@example.com', password: 'x' });
  assert.equal(added.status, 201);
  assert.doesNotMatch(added.text, /passwordHash/);
  const loan = await fixed('POST', '/loans', { member: ada.id, titles: ['Persuasion'] });
  assert.equal(loan.status, 201);
  const signIn = await fixed('POST', '/desk/sign-in', {
    email: 'ada@example.com',
    password: 'correct horse',
  });
  assert.deepEqual(signIn.json.staff, { id: ada.id, name: 'Ada' });
  const session = await fixed('GET', '/desk/session', undefined, {
    authorization: `Bearer ${signIn.json.token}`,
  });
  assert.equal(session.json.staffId, ada.id);
});

quietTest('express 4: the corrected app refuses missing and bad bodies', async () => {
  for (const [method, path] of [
    ['POST', '/members'],
    ['PATCH', `/members/${ada.id}/email`],
    ['POST', '/loans'],
    ['POST', '/desk/sign-in'],
  ] as const) {
    assert.equal((await fixed(method, path)).status, 400, path);
    assert.equal((await fixed(method, path, '{')).status, 400, path);
    assert.equal(
      (await fixed(method, path, { email: { $ne: '' }, member: 1, titles: 'x' })).status,
      400,
      path,
    );
  }
});

quietTest('express 4: the corrected app answers a failing query with a constant', async () => {
  await failing(async () => {
    for (const path of ['/members', '/members/card/c-1', '/loans/overdue']) {
      await assertConstant500(() => fixed('GET', path), 'ECONNREFUSED');
    }
    await assertConstant500(
      () => fixed('POST', '/members', { name: 'Cy', email: 'cy@example.com', password: 'x' }),
      'ECONNREFUSED',
    );
  });
});
