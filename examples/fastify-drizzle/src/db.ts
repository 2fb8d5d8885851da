import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import * as schema from './schema.js';

export type Database = LibSQLDatabase<typeof schema>;

export function connect(url: string): Database {
  return drizzle({ connection: { url }, schema });
}
