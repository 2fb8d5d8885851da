import Koa from "koa";

new Koa().use((it) => {
  it.cookies.set("session", "1", { secure: false }); // expect: cookie
  it.cookies.set("session", "1", { httpOnly: true });
});
