import { randomUUID } from 'node:crypto';
import { NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';

export const dynamic = 'force-dynamic';

export async function GET() {
  try {
    const candidates = await prisma.candidate.findMany({ orderBy: { createdAt: 'desc' } });
    return NextResponse.json(candidates); // leak: no-unprojected-query-response (record)
  } catch (error) {
    console.error(error);
    return NextResponse.json(
      { error: (error as Error).message }, // leak: no-raw-error-response (message)
      { status: 500 },
    );
  }
}

export async function POST(request: Request) {
  const { name, email, phone } = await request.json(); // leak: no-unguarded-body-access (unchecked)
  try {
    const candidate = await prisma.candidate.create({
      data: { name, email, phone, inviteToken: randomUUID() },
    });
    return NextResponse.json(candidate, { status: 201 }); // leak: no-unprojected-query-response (record)
  } catch (error) {
    return NextResponse.json({ error }, { status: 500 }); // leak: no-raw-error-response (object)
  }
}
