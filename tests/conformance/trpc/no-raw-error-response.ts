import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { refresh } from "./reports.js";

const t = initTRPC.create({
  errorFormatter: ({ error: problem }) => ({ reason: problem.message }) as any, // expect: message
});
const calm = initTRPC.create({ errorFormatter: ({ shape }) => shape });

// What is returned or thrown reaches the client.
export const reports = t.router({
  all: t.procedure.query(async () => refresh().catch((problem) => problem.message)), // expect: message
  one: t.procedure.mutation(async () => {
    await refresh().catch((problem) => { throw new TRPCError({ code: "BAD_REQUEST", message: problem.message }); }); // expect: message
    return refresh().catch(() => "Not now");
  }),
  shaped: t.procedure.output(z.string()).query(async () => refresh().catch((problem) => problem.message)), // expect: message
  quiet: calm.procedure.output(z.string()).query(async () => refresh().catch(() => "Not now")),
});
export const messageOf = calm.procedure.query(() => remember(new TRPCError({ code: "NOT_FOUND" })));
const remember = (problem: TRPCError) => new Response(problem.message); // expect: message
