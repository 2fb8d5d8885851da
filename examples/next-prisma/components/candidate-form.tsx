'use client';

import { useActionState } from 'react';
import { moveTo, startUpload } from '@/app/candidates/actions';

interface Props {
  candidate: { id: number; name: string; stage: string };
  calendarSecret?: string;
}

export function CandidateForm({ candidate, calendarSecret }: Props) {
  const [state, move, pending] = useActionState(moveTo.bind(null, candidate.id), undefined);

  async function upload(file: File) {
    const target = await startUpload();
    await fetch(`${target.url}/${candidate.id}`, {
      method: 'PUT',
      body: file,
      headers: { 'x-upload-secret': target.secret ?? '' },
    });
  }

  return (
    <form action={move} data-calendar={calendarSecret}>
      <input name="stage" defaultValue={state?.candidate?.stage ?? candidate.stage} />
      <input type="file" onChange={(event) => event.target.files?.[0] && upload(event.target.files[0])} />
      <button disabled={pending}>Move</button>
      {state?.error && <p>{state.error}</p>}
    </form>
  );
}
