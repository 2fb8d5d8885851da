import { checkRateLimit as ask429 } from "@vercel/firewall";
import express from "express";
import { RateLimiter } from "limiter";
import { admit } from "./door.js";

const app = express();
const door = new RateLimiter({ tokensPerInterval: 10, interval: "minute" });

app.post("/login", async (ask, answer) => {
  await door.removeTokens(1);
  answer.json(admit(ask.body));
});
app.post("/signin", async (ask, answer) => {
  const { rateLimited } = await ask429("sign-in");
  if (!rateLimited) answer.json(admit(ask.body));
});
app.post("/register", (ask, answer) => answer.json(admit(ask.body))); // expect: unlimited
app.listen(3000);
