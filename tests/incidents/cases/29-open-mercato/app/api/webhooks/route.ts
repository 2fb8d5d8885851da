import { verifySignature, enqueue } from "../../../lib/webhooks";

export async function POST(request: Request) {
  const text = await request.text();
  try {
    const event = await verifySignature(text, request.headers.get("x-signature"));
    await enqueue(event);
    return Response.json({ received: true });
  } catch (err) {
    const message = err instanceof Error ? err.message : "Verification failed";
    return Response.json({ error: message }, { status: 400 }); // leak: no-raw-error-response (message)
  }
}
