"use server";

import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function deleteSurveyAction(surveyId: string) { // leak: require-authentication (action)
  await prisma.survey.delete({ where: { id: surveyId }, select: { id: true } });
}
