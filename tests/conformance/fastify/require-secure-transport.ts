import "@fastify/cookie";
import Fastify from "fastify";

const app = Fastify();
app.get("/", (ask, answer) => {
  answer.setCookie("session", ask.id, { httpOnly: true }); // expect: cookie
  answer.cookie("session", ask.id, { secure: false }); // expect: cookie
  answer.setCookie("session", ask.id, { secure: true });
  answer.setCookie("theme", "dark");
});
