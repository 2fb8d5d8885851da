import { NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';

interface Context {
  params: Promise<{ id: string }>;
}

// The recruiter copies the link of the invitation from here.
export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const candidate = await prisma.candidate.findUnique({
    where: { id: Number(id) },
    select: { name: true, stage: true, inviteToken: true },
  });
  return NextResponse.json(candidate); // leak: no-unprojected-query-response (sensitive)
}
