import { initTRPC } from "@trpc/server";
import { db } from "../../db.js";

const t = initTRPC.create();

export const userRouter = t.router({
  list: t.procedure.query(async () => {
    return await db.selectFrom("user").selectAll().execute(); // leak: no-unprojected-query-response (record)
  }),
  names: t.procedure.query(async () => {
    return await db.selectFrom("user").select(["id", "displayName"]).execute();
  }),
});
