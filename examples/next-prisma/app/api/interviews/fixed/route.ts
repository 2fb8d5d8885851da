import { NextResponse } from 'next/server';
import { z } from 'zod';
import { prisma } from '@/lib/prisma';

export const dynamic = 'force-dynamic';

const newInterview = z.object({
  candidateId: z.int().positive(),
  slots: z.array(z.iso.datetime()).min(1).max(20),
});

export async function GET() {
  const interviews = await prisma.interview.findMany({
    where: { startsAt: { gte: new Date() } },
    select: {
      id: true,
      room: true,
      startsAt: true,
      candidate: { select: { name: true } },
      recruiter: { select: { name: true } },
    },
  });
  return NextResponse.json({ interviews });
}

export async function POST(request: Request) {
  const body = newInterview.safeParse(await request.json().catch(() => undefined));
  if (!body.success) {
    return NextResponse.json({ error: 'An interview needs a candidateId and slots' }, { status: 400 });
  }
  try {
    const slots = body.data.slots.map((slot) => new Date(slot));
    const startsAt = slots.find((slot) => slot > new Date()) ?? slots[0]!;
    const interview = await prisma.interview.create({
      data: { startsAt, room: 'to be announced', candidateId: body.data.candidateId, recruiterId: 1 },
      select: { id: true, startsAt: true },
    });
    return NextResponse.json(interview, { status: 201 });
  } catch (error) {
    console.error(error);
    return new Response('Could not plan the interview', { status: 500 });
  }
}
