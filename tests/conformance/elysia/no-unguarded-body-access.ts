import { Elysia, t } from "elysia";
import { save } from "./orders.js";

const body = t.Object({ name: t.String({ maxLength: 80 }) });

new Elysia()
  .post("/open", (it: any) => save(it.body.name.trim())) // expect: throws
  .post("/checked", (it) => save(it.body.name.trim()), { body })
  .route("POST", "/routed", (it: any) => save(it.body.name.trim())) // expect: throws
  .route("POST", "/described", (it) => save(it.body.name.trim()), { body });
