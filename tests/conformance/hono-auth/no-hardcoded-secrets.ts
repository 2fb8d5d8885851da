import { Hono } from "hono";
import { basicAuth } from "hono/basic-auth";
import { bearerAuth } from "hono/bearer-auth";
import { setSignedCookie } from "hono/cookie";
import { jwt, sign } from "hono/jwt";

const app = new Hono();
app.use("/one", jwt({ secret: "harbour-lantern", alg: "HS256" })); // expect: inline
app.use("/two", basicAuth({ username: "keeper", password: "harbour-lantern" })); // expect: inline
app.use("/three", bearerAuth({ token: "harbour-lantern" })); // expect: inline
app.use("/four", bearerAuth({ token: process.env.LEDGER ?? "" }));
app.get("/five", async (c) => {
  await setSignedCookie(c, "id", "1", "harbour-lantern"); // expect: inline
  return c.text(await sign({ id: 1 }, "harbour-lantern")); // expect: inline
});

export default app;
