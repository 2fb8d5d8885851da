import cookie, { type FastifyCookieOptions } from "@fastify/cookie";
import jwt, { type FastifyJWTOptions } from "@fastify/jwt";
import oauth from "@fastify/oauth2";
import sealed from "@fastify/secure-session";
import session, { type FastifySessionOptions } from "@fastify/session";
import Fastify from "fastify";
import { lantern } from "./text";

const app = Fastify();

app.register(jwt, { secret: lantern }); // expect: inline
app.register(jwt, { secret: { private: lantern, public: "harbour" } }); // expect: inline
app.register(jwt, { secret: { private: process.env.LEDGER ?? "", public: lantern } });
app.register(cookie, { secret: lantern }); // expect: inline
app.register(cookie, { secret: [process.env.LEDGER ?? "", lantern] }); // expect: inline
app.register(session, { secret: lantern }); // expect: inline
app.register(sealed, { secret: lantern, salt: "harbour" }); // expect: inline
app.register(sealed, { key: lantern }); // expect: inline
app.register(sealed, { key: process.env.LEDGER ?? "", cookieName: lantern });
app.register(oauth, { name: "harbour", callbackUri: "https://harbour.test/in", credentials: { client: { id: "harbour", secret: lantern } } }); // expect: inline

export function filled(tokens: FastifyJWTOptions, cookies: FastifyCookieOptions, sessions: FastifySessionOptions) {
  tokens.secret = lantern; // expect: inline
  cookies.secret = lantern; // expect: inline
  sessions.secret = lantern; // expect: inline
  sessions.cookieName = lantern;
}
