import { Elysia } from "elysia";
import { rateLimit as few } from "elysia-rate-limit";
import { admit } from "./door.js";

export const limited = new Elysia().use(few({ max: 10 })).post("/login", ({ body }) => admit(body));

export const open = new Elysia().post("/register", ({ body }) => admit(body)); // expect: unlimited
limited.listen(3000);
open.listen(3001);
