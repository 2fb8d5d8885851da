import { initTRPC } from "@trpc/server";

export const open = initTRPC.create({ isDev: true }); // expect: stack
export const closed = initTRPC.create({ isDev: process.env.NODE_ENV === "development" });
