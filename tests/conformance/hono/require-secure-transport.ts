import { Hono } from "hono";
import { setCookie } from "hono/cookie";

new Hono().get("/", (it) => {
  setCookie(it, "session", "1", { httpOnly: true }); // expect: cookie
  setCookie(it, "session", "1", { secure: true });
  return it.body(null);
});
