import type { Decisions, ExposureSpec } from "../../concepts/decisions.js";
import type { Shape, UtilityModel } from "../../concepts/model.js";

const at = (shows: ExposureSpec["shows"], path: readonly string[], is: readonly (boolean | string)[] = [true], arg = 0): ExposureSpec => ({ shows, by: { at: { arg, path }, is } });
/** The same switches in the options and in what a factory of options returns. */
const nest = (...before: readonly string[]): Decisions => ({
  exposes: [
    at("introspection", [...before, "introspection"]),
    at("explorer", [...before, "playground"]),
    at("explorer", [...before, "graphiql"], [true, "playground"]),
    at("explorer", [...before, "ide"]),
    at("stack", [...before, "debug"]),
    at("stack", [...before, "includeStacktraceInErrorResponses"]),
  ],
});
const console: Shape = { call: { exposes: [{ shows: "explorer" }] } };

/**
 * Query consoles, and the GraphQL servers that have one as an option: Nest's module for Apollo and Mercurius, express-graphql,
 * Mercurius for Fastify, graphql-playground's and Altair's middlewares, Apollo's landing pages.
 * Sources: the types of @nestjs/graphql 13, @nestjs/apollo 13 (`ApolloDriverConfig`), @nestjs/mercurius 13, mercurius 16 (`graphiql`, `ide`),
 * express-graphql 0.12; https://docs.nestjs.com/graphql/quick-start, https://www.apollographql.com/docs/apollo-server/api/plugin/landing-pages.
 */
export const graphqlConsoles: UtilityModel = {
  kind: "utility",
  id: "graphql-consoles",
  packages: ["@nestjs/graphql", "@nestjs/apollo", "@nestjs/mercurius"],
  exports: { GraphQLModule: "graphql-consoles.NestModule" },
  types: {
    ApolloDriverConfig: "graphql-consoles.nestOptions",
    MercuriusDriverConfig: "graphql-consoles.nestOptions",
    GqlModuleOptions: "graphql-consoles.nestOptions",
  },
  companions: [
    { packages: ["@graphql-yoga/nestjs"], types: { YogaDriverConfig: "graphql-consoles.nestOptions" } },
    { packages: ["express-graphql", "koa-graphql"], exports: { default: "graphql-consoles.http", graphqlHTTP: "graphql-consoles.http" } },
    { packages: ["mercurius", "fastify-gql"], exports: { default: "graphql-consoles.mercurius", mercurius: "graphql-consoles.mercurius" } },
    {
      packages: ["graphql-playground-middleware-express", "graphql-playground-middleware-koa", "graphql-playground-middleware-hapi", "graphql-playground-middleware-lambda"],
      exports: { default: "graphql-consoles.console" },
    },
    { packages: ["altair-express-middleware", "altair-koa-middleware"], exports: { altairExpress: "graphql-consoles.console", createKoaMiddleware: "graphql-consoles.console" } },
    { packages: ["graphql-voyager/middleware"], exports: { express: "graphql-consoles.console", koa: "graphql-consoles.console" } },
    {
      packages: ["apollo-server-core", "@apollo/server/plugin/landingPage/default", "@apollo/server-plugin-landing-page-graphql-playground"],
      exports: { ApolloServerPluginLandingPageGraphQLPlayground: "graphql-consoles.console", ApolloServerPluginLandingPageLocalDefault: "graphql-consoles.console" },
    },
  ],
  shapes: {
    "graphql-consoles.NestModule": { methods: { forRoot: nest(), forRootAsync: nest("useFactory", "()") } },
    "graphql-consoles.nestOptions": { decides: nest() },
    "graphql-consoles.http": { call: { exposes: [at("explorer", ["graphiql"]), at("explorer", ["()", "graphiql"])] } },
    "graphql-consoles.mercurius": { call: { exposes: ["graphiql", "ide"].map((name) => at("explorer", [name], [true, "graphiql", "playground"], 1)) } },
    "graphql-consoles.console": console,
  },
};
