import type { RecordsModel } from "../../concepts/declared.js";
import { drizzleRecords } from "./drizzle.js";
import { knexRecords } from "./knex.js";
import { kyselyRecords } from "./kysely.js";
import { mikroOrmRecords } from "./mikro-orm.js";
import { mongooseRecords } from "./mongoose.js";
import { objectionRecords } from "./objection.js";
import { prismaRecords } from "./prisma.js";
import { sequelizeRecords } from "./sequelize.js";
import { typeormRecords } from "./typeorm.js";

/** The first that knows a declaration reads it. */
export const records: readonly RecordsModel[] = [prismaRecords, mongooseRecords, typeormRecords, mikroOrmRecords, sequelizeRecords, drizzleRecords, objectionRecords, knexRecords, kyselyRecords];
