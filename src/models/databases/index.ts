import type { DatabaseModel } from "../../concepts/model.js";
import { betterSqlite3 } from "./better-sqlite3.js";
import { bookshelf } from "./bookshelf.js";
import { drizzle } from "./drizzle.js";
import { dynamodb } from "./dynamodb.js";
import { firestore } from "./firestore.js";
import { knex } from "./knex.js";
import { kysely } from "./kysely.js";
import { libsql } from "./libsql.js";
import { lucid } from "./lucid.js";
import { mikroOrm } from "./mikro-orm.js";
import { mongodb } from "./mongodb.js";
import { mongoose } from "./mongoose.js";
import { mssql } from "./mssql.js";
import { mysql } from "./mysql.js";
import { objection } from "./objection.js";
import { pg } from "./pg.js";
import { pgPromise } from "./pg-promise.js";
import { pocketbase } from "./pocketbase.js";
import { postgres } from "./postgres.js";
import { prisma } from "./prisma.js";
import { redisOm } from "./redis-om.js";
import { rethinkdb } from "./rethinkdb.js";
import { sequelize } from "./sequelize.js";
import { slonik } from "./slonik.js";
import { sqlite3 } from "./sqlite3.js";
import { strapi } from "./strapi.js";
import { supabase } from "./supabase.js";
import { typeorm } from "./typeorm.js";
import { waterline } from "./waterline.js";

export const databases: readonly DatabaseModel[] = [
  prisma,
  mongoose,
  typeorm,
  sequelize,
  drizzle,
  pg,
  mssql,
  mysql,
  betterSqlite3,
  sqlite3,
  postgres,
  pgPromise,
  slonik,
  knex,
  mongodb,
  objection,
  mikroOrm,
  kysely,
  supabase,
  firestore,
  dynamodb,
  redisOm,
  bookshelf,
  waterline,
  libsql,
  lucid,
  strapi,
  pocketbase,
  rethinkdb,
];
