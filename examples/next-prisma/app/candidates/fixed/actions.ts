'use server';

import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { prisma } from '@/lib/prisma';

const stages = z.enum(['applied', 'invited', 'hired', 'declined']);

export async function moveTo(candidateId: number, _previous: unknown, formData: FormData) {
  const stage = stages.safeParse(formData.get('stage'));
  if (!stage.success) {
    return { error: 'No such stage' };
  }
  try {
    const candidate = await prisma.candidate.update({
      where: { id: candidateId },
      data: { stage: stage.data },
      select: { id: true, name: true, stage: true },
    });
    return { candidate };
  } catch (error) {
    console.error(error);
    return { error: 'Could not move the candidate' };
  }
}

// The browser gets a signature for one hour; what signs it stays here.
export async function startUpload() {
  const secret = process.env.UPLOAD_SECRET;
  if (!secret) {
    throw new Error('UPLOAD_SECRET is not set');
  }
  const expires = Date.now() + 60 * 60 * 1000;
  const signature = createHmac('sha256', secret).update(String(expires)).digest('hex');
  return { url: process.env.UPLOAD_URL, expires, signature };
}
