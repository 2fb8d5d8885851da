'use server';

import { prisma } from '@/lib/prisma';

export async function moveTo(candidateId: number, _previous: unknown, formData: FormData) {
  try {
    const stage = formData.get('stage') as string; // leak: no-unguarded-body-access (unchecked)
    const candidate = await prisma.candidate.update({ where: { id: candidateId }, data: { stage } });
    return { candidate }; // leak: no-unprojected-query-response (record)
  } catch (error) {
    console.error(error);
    return { error: `Could not move the candidate: ${error}` }; // leak: no-raw-error-response (message)
  }
}

interface UploadTarget {
  url?: string;
  secret?: string;
}

export async function startUpload(): Promise<UploadTarget> {
  return {
    url: process.env.UPLOAD_URL,
    secret: process.env.UPLOAD_SECRET, // leak: no-exported-secrets (toClient)
  };
}
