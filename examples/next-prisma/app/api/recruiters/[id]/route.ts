import { NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const recruiter = await prisma.recruiter.findUnique({ where: { id: Number(id) } });
  if (!recruiter) {
    return NextResponse.json({ error: 'No such recruiter' }, { status: 404 });
  }
  const { passwordHash, ...profile } = recruiter;
  return NextResponse.json(profile); // leak: no-unprojected-query-response (weakProjection)
}
