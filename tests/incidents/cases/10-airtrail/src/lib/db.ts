import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";

export interface User {
  id: string;
  username: string;
  displayName: string;
  password: string;
  oauthId: string | null;
  apiKey: string | null;
}

export interface DB {
  user: User;
}

export const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: process.env.DB_URL }) }) });
