import { notFound } from 'next/navigation';
import { CandidateForm } from '@/components/candidate-form';
import { MeetingButton } from '@/components/meeting-button';
import { prisma } from '@/lib/prisma';

export default async function CandidatePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const candidate = await prisma.candidate.findUnique({ where: { id: Number(id) } });
  if (!candidate) {
    notFound();
  }
  return (
    <main>
      <h1>{candidate.name}</h1>
      <CandidateForm
        candidate={candidate} // leak: no-unprojected-query-response (record)
        calendarSecret={process.env.CALENDAR_SECRET} // leak: no-exported-secrets (toClient)
      />
      <MeetingButton candidateId={candidate.id} />
    </main>
  );
}
