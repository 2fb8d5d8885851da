import { PrismaClient } from "@prisma/client";
import Database from "better-sqlite3";
import { combineLatest, firstValueFrom, forkJoin, from, lastValueFrom, of, zip } from "rxjs";

const db = new Database("users.db");
const prisma = new PrismaClient();
export const find = () => prisma.user.findMany();

export const made = {
  of: () => of(db.prepare("SELECT * FROM users").all()),
  from: () => from(find()),
  forkJoin: () => forkJoin({ users: find() }),
  combineLatest: () => combineLatest({ users: find() }),
  zip: () => zip([find()]),
  first: () => firstValueFrom(from(find())),
  last: () => lastValueFrom(from(find())),
};
