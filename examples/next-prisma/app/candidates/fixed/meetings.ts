'use server';

/** Opens the room from the server, where the provider's secret is read at run time and stays. */
export async function openRoom(candidateId: number) {
  const secret = process.env.MEETING_API_SECRET;
  if (!secret) {
    throw new Error('MEETING_API_SECRET is not set');
  }
  const response = await fetch('https://meetings.example.com/rooms', {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify({ candidateId }),
  });
  return { opened: response.ok };
}
