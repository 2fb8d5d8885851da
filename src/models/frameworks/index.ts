import type { FrameworkModel } from "../../concepts/model.js";
import { express } from "./express.js";
import { fastify } from "./fastify.js";
import { h3 } from "./h3.js";
import { hapi } from "./hapi.js";
import { hono } from "./hono.js";
import { koa } from "./koa.js";
import { lambda } from "./lambda.js";
import { nest } from "./nest.js";
import { next } from "./next.js";
import { nodehttp } from "./nodehttp.js";
import { remix } from "./remix.js";
import { sveltekit } from "./sveltekit.js";
import { web } from "./web.js";

/** Every web framework that the plugin knows; where two could claim a function by convention, the earlier one does. */
export const frameworks: readonly FrameworkModel[] = [
  fastify,
  express,
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
  web,
];
