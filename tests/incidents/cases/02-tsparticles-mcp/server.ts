import { createServer, type IncomingMessage } from "node:http";
import { dispatch } from "./dispatch.js";

async function readText(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

createServer(async (req, res) => {
  if (req.method !== "POST") {
    res.writeHead(405).end();
    return;
  }
  const text = await readText(req);
  const call: unknown = JSON.parse(text); // leak: no-unguarded-body-access (parse)
  await dispatch(call);
  res.writeHead(202).end();
}).listen(3000);
