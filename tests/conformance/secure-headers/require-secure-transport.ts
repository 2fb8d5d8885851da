import whole from "@fastify/helmet";
import express from "express";
import Fastify from "fastify";
import helmet from "helmet";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import Koa from "koa";
import koaHelmet from "koa-helmet";

const app = express();
app.use(helmet());
app.use(helmet({ strictTransportSecurity: false })); // expect: hsts
app.use(helmet({ hsts: false })); // expect: hsts
app.use(helmet({ strictTransportSecurity: { maxAge: 600 } }));

new Koa().use(koaHelmet({ hsts: false })); // expect: hsts
new Hono().use(secureHeaders({ strictTransportSecurity: false })); // expect: hsts

const plugged = Fastify();
plugged.register(whole, { strictTransportSecurity: false }); // expect: hsts
plugged.register(whole, { hsts: false }); // expect: hsts
plugged.register(whole, { contentSecurityPolicy: false });
