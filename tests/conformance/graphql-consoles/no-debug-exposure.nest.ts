import { ApolloDriver, type ApolloDriverConfig } from "@nestjs/apollo";
import { GraphQLModule } from "@nestjs/graphql";
import { MercuriusDriver, type MercuriusDriverConfig } from "@nestjs/mercurius";

const [driver, ferry] = [ApolloDriver, MercuriusDriver];
const develops = process.env.NODE_ENV === "development";

GraphQLModule.forRoot({ driver, introspection: true }); // expect: introspection
GraphQLModule.forRoot<ApolloDriverConfig>({ driver, playground: true }); // expect: explorer
GraphQLModule.forRoot<ApolloDriverConfig>({ driver, graphiql: true }); // expect: explorer
GraphQLModule.forRoot<MercuriusDriverConfig>({ driver: ferry, ide: true }); // expect: explorer
GraphQLModule.forRoot({ driver, debug: true }); // expect: stack
GraphQLModule.forRoot<ApolloDriverConfig>({ driver, includeStacktraceInErrorResponses: true }); // expect: stack
GraphQLModule.forRoot<ApolloDriverConfig>({ driver, introspection: develops, playground: develops, graphiql: false, debug: false });

GraphQLModule.forRootAsync({ driver, useFactory: () => ({ introspection: true }) }); // expect: introspection
GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver, useFactory: () => ({ playground: true }) }); // expect: explorer
GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver, useFactory: async () => ({ graphiql: true }) }); // expect: explorer
GraphQLModule.forRootAsync<MercuriusDriverConfig>({ driver: ferry, useFactory: () => ({ ide: true }) }); // expect: explorer
GraphQLModule.forRootAsync({ driver, useFactory: () => ({ debug: true }) }); // expect: stack
GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver, useFactory: () => ({ includeStacktraceInErrorResponses: true }) }); // expect: stack
GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver, useFactory: () => ({ introspection: develops, playground: develops }) });

export const one: ApolloDriverConfig = { introspection: true }; // expect: introspection
export const two: ApolloDriverConfig = { playground: true }; // expect: explorer
export const three: ApolloDriverConfig = { graphiql: true }; // expect: explorer
export const four: MercuriusDriverConfig = { ide: true }; // expect: explorer
export const five: MercuriusDriverConfig = { debug: true }; // expect: stack
export const six: ApolloDriverConfig = { includeStacktraceInErrorResponses: true }; // expect: stack
export const seven: ApolloDriverConfig = { introspection: develops, playground: develops };
