import errorHandler from "errorhandler";
import express from "express";
import Fastify from "fastify";
import errorPage from "fastify-error-page";
import Koa from "koa";
import { createExpressServer, createKoaServer, useExpressServer, useKoaServer } from "routing-controllers";
import { Youch } from "youch";

const app = express();

app.use(errorHandler()); // expect: errorPage
if (process.env.NODE_ENV === "development") app.use(errorHandler());

app.use(async (problem, ask, answer, go) => {
  answer.send(await new Youch().toHTML(problem, {})); // expect: errorPage
  if (process.env.NODE_ENV === "development") answer.send(await new Youch().toHTML(problem, {}));
});

const plugged = Fastify();
plugged.register(errorPage); // expect: errorPage
if (process.env.NODE_ENV === "development") plugged.register(errorPage);

createExpressServer({ development: true }); // expect: stack
createKoaServer({ development: true }); // expect: stack
createKoaServer({ development: process.env.NODE_ENV === "development" });
useExpressServer(app, { development: true }); // expect: stack
useKoaServer(new Koa(), { development: true }); // expect: stack
useExpressServer(app, { development: false });
