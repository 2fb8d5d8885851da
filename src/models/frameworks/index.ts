import type { FrameworkModel } from "../../concepts/model.js";
import { express } from "./express.js";
import { fastify } from "./fastify.js";
import { hono } from "./hono.js";
import { koa } from "./koa.js";
import { lambda } from "./lambda.js";
import { nest } from "./nest.js";
import { next } from "./next.js";
import { nodehttp } from "./nodehttp.js";
import { web } from "./web.js";

/** Every web framework that the plugin knows; where two could claim a function by convention, the earlier one does. */
export const frameworks: readonly FrameworkModel[] = [fastify, express, next, nest, koa, hono, nodehttp, lambda, web];
