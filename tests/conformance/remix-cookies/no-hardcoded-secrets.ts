import { createCookie, createCookieSessionStorage } from "@remix-run/node";

createCookie("id", { secrets: ["harbour-lantern"], secure: true }); // expect: inline
createCookieSessionStorage({ cookie: { name: "id", secrets: ["harbour-lantern"], secure: true } }); // expect: inline
createCookie("id", { secrets: [process.env.LEDGER ?? ""], secure: true });
