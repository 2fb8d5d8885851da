import { PrismaClient } from "@prisma/client";
import passport from "passport";

const prisma = new PrismaClient();

passport.deserializeUser(async (id: string, done) => done(null, await prisma.user.findUnique({ where: { id } })));
