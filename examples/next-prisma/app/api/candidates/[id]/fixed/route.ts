import { NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';

interface Context {
  params: Promise<{ id: string }>;
}

// The invitation goes to the candidate by mail; the recruiter sees whom it went to.
export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const candidate = await prisma.candidate.findUnique({
    where: { id: Number(id) },
    select: { name: true, stage: true },
  });
  return NextResponse.json(candidate);
}
