import { createRequire } from 'node:module';
import type { Ask } from '../http.js';

export const require = createRequire(import.meta.url);

/** A library held in memory below the models of an app's folder, with one member and one loan. */
export async function library(app: string) {
  const database = require('../memory-mongo.cjs').useMemoryMongo();
  const Member = require(`${app}/models/member.js`);
  const Loan = require(`${app}/models/loan.js`);
  const passwords = require(`${app}/lib/passwords.js`);
  const ada = await Member.create({
    name: 'Ada',
    email: 'ada@example.com',
    cardNumber: 'c-1',
    role: 'staff',
    passwordHash: await passwords.hash('correct horse'),
    resetToken: 'reset-token-of-ada',
  });
  await Loan.create({ member: ada._id, books: [{ title: 'Emma' }], dueOn: new Date(0) });

  async function failing<T>(run: () => Promise<T>): Promise<T> {
    database.failure = new Error('connect ECONNREFUSED 10.0.0.7:27017');
    return run().finally(() => {
      database.failure = null;
    });
  }
  /** The client of a server whose database is out of reach. */
  const broken =
    (ask: Ask): Ask =>
    (...request) =>
      failing(() => ask(...request));
  return { ada, failing, broken };
}
