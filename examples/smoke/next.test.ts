import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { assertConstant500, quietTest, readAnswer, temporaryDatabase, type Answer } from './http.js';

process.env.DATABASE_URL = temporaryDatabase();
process.env.UPLOAD_SECRET = 'upload-secret-of-the-test';

const app = new URL('../next-prisma/', import.meta.url);
// By variable names: these files belong to a project with other compiler options.
const load = (path: string): Promise<any> => import(new URL(path, app).href);

const { prisma } = await load('lib/prisma.ts');
const routes = {
  leaky: {
    candidates: await load('app/api/candidates/route.ts'),
    candidate: await load('app/api/candidates/[id]/route.ts'),
    interviews: await load('app/api/interviews/route.ts'),
    recruiter: await load('app/api/recruiters/[id]/route.ts'),
    actions: await load('app/candidates/actions.ts'),
  },
  fixed: {
    candidates: await load('app/api/candidates/fixed/route.ts'),
    candidate: await load('app/api/candidates/[id]/fixed/route.ts'),
    interviews: await load('app/api/interviews/fixed/route.ts'),
    recruiter: await load('app/api/recruiters/[id]/fixed/route.ts'),
    actions: await load('app/candidates/fixed/actions.ts'),
  },
};

async function answer(pending: Promise<Response>): Promise<Answer> {
  const response = await pending;
  return readAnswer(response.status, await response.text());
}

const post = (body?: unknown): Request =>
  new Request('http://localhost/', {
    method: 'POST',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const first = { params: Promise.resolve({ id: '1' }) };
const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const bo = { name: 'Bo', email: 'bo@example.com' };
const slots = ['2099-05-01T09:00:00Z'];

// Before the tables are made every query fails.
quietTest('next: a failing query reaches the client of the leaky routes alone', async () => {
  assert.match((await answer(routes.leaky.candidates.GET())).text, /no such table/);
  assert.match((await answer(routes.leaky.candidates.POST(post(bo)))).text, /clientVersion/);
  assert.match(
    (await routes.leaky.actions.moveTo(1, undefined, form({ stage: 'hired' }))).error,
    /no such table/,
  );
  const { candidates, interviews, actions } = routes.fixed;
  await assertConstant500(() => answer(candidates.GET()), 'no such table');
  await assertConstant500(() => answer(candidates.POST(post(bo))), 'no such table');
  await assertConstant500(() => answer(interviews.POST(post({ candidateId: 1, slots }))), 'no such table');
  const moved = await actions.moveTo(1, undefined, form({ stage: 'hired' }));
  assert.deepEqual(moved, { error: 'Could not move the candidate' });
});

quietTest('next: the leaky routes answer whole records and secrets', async () => {
  const migration = new URL('prisma/migrations/20260105_init/migration.sql', app);
  for (const statement of (await readFile(migration, 'utf8')).split(/;\s*$/m)) {
    if (statement.trim()) await prisma.$executeRawUnsafe(statement);
  }
  await prisma.recruiter.create({
    data: {
      name: 'Ada',
      email: 'ada@example.com',
      passwordHash: 'hash-of-ada',
      calendarToken: 'calendar-of-ada',
    },
  });
  const { candidates, candidate, interviews, recruiter, actions } = routes.leaky;
  assert.match((await answer(candidates.POST(post(bo)))).text, /inviteToken/);
  assert.match((await answer(candidates.GET())).text, /inviteToken/);
  assert.match((await answer(candidate.GET(post(), first))).text, /inviteToken/);
  assert.equal((await answer(interviews.POST(post({ candidateId: 1, slots })))).status, 201);
  assert.match((await answer(interviews.GET())).text, /hash-of-ada/);
  assert.match((await answer(recruiter.GET(post(), first))).text, /calendar-of-ada/);
  assert.ok((await actions.moveTo(1, undefined, form({ stage: 'invited' }))).candidate.inviteToken);
  assert.equal((await actions.startUpload()).secret, 'upload-secret-of-the-test');
});

quietTest('next: the corrected routes do the same work and say no more than needed', async () => {
  const { candidates, candidate, interviews, recruiter, actions } = routes.fixed;
  assert.deepEqual((await answer(candidates.GET())).json, [{ id: 1, name: 'Bo', stage: 'invited' }]);
  const added = await answer(candidates.POST(post({ name: 'Cy', email: 'cy@example.com' })));
  assert.deepEqual(added.json, { id: 2, name: 'Cy', stage: 'applied' });
  assert.deepEqual((await answer(candidate.GET(post(), first))).json, { name: 'Bo', stage: 'invited' });
  assert.deepEqual((await answer(interviews.GET())).json.interviews[0].recruiter, { name: 'Ada' });
  assert.deepEqual((await answer(recruiter.GET(post(), first))).json, { id: 1, name: 'Ada' });
  const moved = await actions.moveTo(1, undefined, form({ stage: 'hired' }));
  assert.deepEqual(moved, { candidate: { id: 1, name: 'Bo', stage: 'hired' } });
  assert.ok(!JSON.stringify(await actions.startUpload()).includes('upload-secret-of-the-test'));
});

quietTest('next: the corrected routes refuse missing and bad bodies', async () => {
  for (const route of [routes.fixed.candidates, routes.fixed.interviews]) {
    assert.equal((await answer(route.POST(post()))).status, 400);
    assert.equal((await answer(route.POST(post('{')))).status, 400);
    assert.equal((await answer(route.POST(post({ name: 1, slots: 'x' })))).status, 400);
  }
  assert.deepEqual(await routes.fixed.actions.moveTo(1, undefined, form({})), { error: 'No such stage' });
});
