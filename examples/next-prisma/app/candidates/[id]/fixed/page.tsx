import { notFound } from 'next/navigation';
import { CandidateForm } from '@/components/candidate-form.fixed';
import { MeetingButton } from '@/components/meeting-button.fixed';
import { prisma } from '@/lib/prisma';

export default async function CandidatePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const candidate = await prisma.candidate.findUnique({
    where: { id: Number(id) },
    select: { id: true, name: true, stage: true },
  });
  if (!candidate) {
    notFound();
  }
  return (
    <main>
      <h1>{candidate.name}</h1>
      <CandidateForm candidate={candidate} />
      <MeetingButton candidateId={candidate.id} />
    </main>
  );
}
