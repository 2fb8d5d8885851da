import { loadWebsites } from "../../../lib/websites";

export async function GET() {
  try {
    return Response.json({ count: (await loadWebsites()).length });
  } catch (e) {
    return Response.json({ error: e }, { status: 500 }); // leak: no-raw-error-response (object)
  }
}
