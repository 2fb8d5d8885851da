import { randomUUID } from 'node:crypto';
import { NextResponse } from 'next/server';
import { z } from 'zod';
import { prisma } from '@/lib/prisma';

export const dynamic = 'force-dynamic';

const newCandidate = z.object({
  name: z.string().min(1).max(200),
  email: z.email().max(254),
  phone: z.string().max(40).optional(),
});

export async function GET() {
  try {
    const candidates = await prisma.candidate.findMany({
      orderBy: { createdAt: 'desc' },
      select: { id: true, name: true, stage: true },
    });
    return NextResponse.json(candidates);
  } catch (error) {
    console.error(error);
    return NextResponse.json({ error: 'Could not list the candidates' }, { status: 500 });
  }
}

export async function POST(request: Request) {
  // A body that is no JSON at all is as invalid as one of the wrong shape.
  const body = newCandidate.safeParse(await request.json().catch(() => undefined));
  if (!body.success) {
    return NextResponse.json(
      { error: 'Invalid candidate', fields: z.flattenError(body.error).fieldErrors },
      { status: 400 },
    );
  }
  const { name, email, phone } = body.data;
  try {
    const candidate = await prisma.candidate.create({
      data: { name, email, phone, inviteToken: randomUUID() },
      select: { id: true, name: true, stage: true },
    });
    return NextResponse.json(candidate, { status: 201 });
  } catch (error) {
    console.error(error);
    return NextResponse.json({ error: 'Could not add the candidate' }, { status: 500 });
  }
}
