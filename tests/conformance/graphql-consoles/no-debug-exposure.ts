import { ApolloServerPluginLandingPageLocalDefault } from "@apollo/server/plugin/landingPage/default";
import express from "express";
import { graphqlHTTP } from "express-graphql";
import Fastify from "fastify";
import mercurius from "mercurius";
import { schema } from "./schema.js";

const develops = process.env.NODE_ENV === "development";
const app = express();

app.use("/1", graphqlHTTP({ schema, graphiql: true })); // expect: explorer
app.use("/2", graphqlHTTP(() => ({ schema, graphiql: true }))); // expect: explorer
app.use("/3", graphqlHTTP(() => ({ schema, graphiql: develops })));

const plugged = Fastify();
plugged.register(mercurius, { schema, graphiql: true }); // expect: explorer
plugged.register(mercurius, { schema, ide: "graphiql" }); // expect: explorer
plugged.register(mercurius, { schema, ide: develops });

export const pages = [ApolloServerPluginLandingPageLocalDefault()]; // expect: explorer
export const none = develops ? [ApolloServerPluginLandingPageLocalDefault()] : [];
