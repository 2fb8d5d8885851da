import type { DatabaseModel } from "../../concepts/model.js";
import { prisma } from "./prisma.js";

export const databases: readonly DatabaseModel[] = [prisma];
