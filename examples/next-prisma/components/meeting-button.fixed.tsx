'use client';

import { openRoom } from '@/app/candidates/fixed/meetings';

export function MeetingButton({ candidateId }: { candidateId: number }) {
  return <button onClick={() => openRoom(candidateId)}>Open a meeting room</button>;
}
