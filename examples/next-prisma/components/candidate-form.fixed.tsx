'use client';

import { useActionState } from 'react';
import { moveTo, startUpload } from '@/app/candidates/fixed/actions';

interface Props {
  candidate: { id: number; name: string; stage: string };
}

export function CandidateForm({ candidate }: Props) {
  const [state, move, pending] = useActionState(moveTo.bind(null, candidate.id), undefined);

  async function upload(file: File) {
    const target = await startUpload();
    const query = new URLSearchParams({ expires: String(target.expires), signature: target.signature });
    await fetch(`${target.url}/${candidate.id}?${query}`, { method: 'PUT', body: file });
  }

  return (
    <form action={move}>
      <select name="stage" defaultValue={state?.candidate?.stage ?? candidate.stage}>
        <option>applied</option>
        <option>invited</option>
        <option>hired</option>
        <option>declined</option>
      </select>
      <input type="file" onChange={(event) => event.target.files?.[0] && upload(event.target.files[0])} />
      <button disabled={pending}>Move</button>
      {state?.error && <p>{state.error}</p>}
    </form>
  );
}
