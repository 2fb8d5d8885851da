import clientSessions from "client-sessions";
import cookieSession from "cookie-session";
import session from "express-session";
import koaSession from "koa-session";
import { SessionModule } from "nestjs-session";
import { app } from "./app.js";

const secret = process.env.LEDGER ?? "";

session({ secret, cookie: { maxAge: 1_000 } }); // expect: session
session({ secret, cookie: { secure: true } });
clientSessions({ secret }); // expect: session
clientSessions({ secret, cookie: { secure: true } });
SessionModule.forRoot({ session: { secret } }); // expect: session
SessionModule.forRoot({ session: { secret, cookie: { secure: true } } });
// These look at the request unless they are told not to.
cookieSession({ secret, secure: false }); // expect: session
cookieSession({ secret });
koaSession({ secure: false }, app); // expect: session
koaSession({}, app);
