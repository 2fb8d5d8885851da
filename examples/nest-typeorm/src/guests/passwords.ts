import { randomBytes, scryptSync } from 'node:crypto';

export function hash(password: string): string {
  const salt = randomBytes(16).toString('hex');
  return `${salt}:${scryptSync(password, salt, 32).toString('hex')}`;
}
