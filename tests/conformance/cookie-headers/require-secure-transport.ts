import cookie, { serialize, stringifySetCookie } from "cookie";
import express from "express";
import { setCookie } from "nookies";
import { begin } from "./sessions.js";

const app = express();

app.post("/1", async (ask, answer) => void answer.setHeader("set-cookie", serialize("session", await begin())).end()); // expect: cookie
app.post("/2", async (ask, answer) => void answer.setHeader("set-cookie", cookie.serialize("session", await begin(), { httpOnly: true })).end()); // expect: cookie
app.post("/3", async (ask, answer) => void answer.setHeader("set-cookie", serialize("session", await begin(), { secure: true })).end());
app.post("/4", async (ask, answer) => void answer.end(String(setCookie({ res: answer }, "session", await begin(), { httpOnly: true })))); // expect: cookie
app.post("/5", async (ask, answer) => void answer.end(String(setCookie({ res: answer }, "session", await begin(), { secure: true }))));
app.post("/6", async (ask, answer) => void answer.setHeader("set-cookie", stringifySetCookie("session", await begin())).end()); // expect: cookie
app.listen(3000);
