import { NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const recruiter = await prisma.recruiter.findUnique({
    where: { id: Number(id) },
    select: { id: true, name: true },
  });
  if (!recruiter) {
    return NextResponse.json({ error: 'No such recruiter' }, { status: 404 });
  }
  return NextResponse.json(recruiter);
}
