import { createCookie, createCookieSessionStorage } from "@remix-run/node";

createCookie("session", { httpOnly: true }); // expect: cookie
createCookieSessionStorage({ cookie: { name: "session", httpOnly: true } }); // expect: session
createCookie("session", { httpOnly: true, secure: true });
