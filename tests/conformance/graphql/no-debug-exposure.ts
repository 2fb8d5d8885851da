import { ApolloServer } from "@apollo/server";
import { ApolloServer as Old } from "apollo-server";
import { schema } from "./schema.js";

new ApolloServer({ schema, introspection: true }); // expect: introspection
new ApolloServer({ schema, includeStacktraceInErrorResponses: true }); // expect: stack
new ApolloServer({ schema, introspection: process.env.NODE_ENV === "development" });
new Old({ schema, debug: true }); // expect: stack
// @ts-expect-error until Apollo Server 3
new Old({ schema, playground: true }); // expect: explorer
