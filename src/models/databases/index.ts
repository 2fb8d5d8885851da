import type { DatabaseModel } from "../../concepts/model.js";
import { drizzle } from "./drizzle.js";
import { mongoose } from "./mongoose.js";
import { prisma } from "./prisma.js";
import { sequelize } from "./sequelize.js";
import { typeorm } from "./typeorm.js";

export const databases: readonly DatabaseModel[] = [prisma, mongoose, typeorm, sequelize, drizzle];
