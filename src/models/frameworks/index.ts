import type { FrameworkModel } from "../../concepts/model.js";
import { adonis } from "./adonis.js";
import { astro } from "./astro.js";
import { azure } from "./azure.js";
import { cloudfunctions } from "./cloudfunctions.js";
import { elysia } from "./elysia.js";
import { express } from "./express.js";
import { fastify } from "./fastify.js";
import { feathers } from "./feathers.js";
import { graphql } from "./graphql.js";
import { h3 } from "./h3.js";
import { hapi } from "./hapi.js";
import { hono } from "./hono.js";
import { koa } from "./koa.js";
import { lambda } from "./lambda.js";
import { loopback } from "./loopback.js";
import { nest } from "./nest.js";
import { next } from "./next.js";
import { nextsafeaction } from "./nextsafeaction.js";
import { nodehttp } from "./nodehttp.js";
import { polka } from "./polka.js";
import { remix } from "./remix.js";
import { restify } from "./restify.js";
import { routingcontrollers } from "./routingcontrollers.js";
import { sails } from "./sails.js";
import { socketio } from "./socketio.js";
import { sveltekit } from "./sveltekit.js";
import { tinyhttp } from "./tinyhttp.js";
import { trpc } from "./trpc.js";
import { tsoa } from "./tsoa.js";
import { web } from "./web.js";
import { ws } from "./ws.js";

/** Every web framework that the plugin knows; where two could claim a function by convention, the earlier one does. */
export const frameworks: readonly FrameworkModel[] = [
  express,
  fastify,
  nextsafeaction,
  next,
  nest,
  koa,
  hono,
  nodehttp,
  hapi,
  lambda,
  h3,
  sveltekit,
  remix,
  astro,
  web,
  trpc,
  graphql,
  elysia,
  adonis,
  azure,
  cloudfunctions,
  restify,
  polka,
  tinyhttp,
  sails,
  feathers,
  routingcontrollers,
  tsoa,
  loopback,
  socketio,
  ws,
];
