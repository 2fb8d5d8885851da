import { NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';

export const dynamic = 'force-dynamic';

export async function GET() {
  const interviews = await prisma.interview.findMany({
    where: { startsAt: { gte: new Date() } },
    include: { candidate: { select: { name: true } }, recruiter: true },
  });
  return NextResponse.json({ interviews }); // leak: no-unprojected-query-response (relation)
}

export async function POST(request: Request) {
  try {
    const body = await request.json();
    const slots = body.slots.map((slot: string) => new Date(slot)); // leak: no-unguarded-body-access (throws)
    const startsAt: Date = slots.find((slot: Date) => slot > new Date()) ?? slots[0]!;
    const interview = await prisma.interview.create({
      data: {
        startsAt,
        room: 'to be announced',
        candidateId: body.candidateId, // leak: no-unguarded-body-access (unchecked)
        recruiterId: 1,
      },
      select: { id: true, startsAt: true },
    });
    return NextResponse.json(interview, { status: 201 });
  } catch (error) {
    console.error(error);
    return new Response(`Could not plan the interview: ${error}`, { status: 500 }); // leak: no-raw-error-response (message)
  }
}
