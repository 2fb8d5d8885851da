import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { ApolloError } from "apollo-server-errors";
import { GraphQLError, type GraphQLFieldResolver, GraphQLObjectType, GraphQLString } from "graphql";
import { Arg, Mutation, Query, Resolver } from "type-graphql";
import { refresh } from "./reports.js";

const typeDefs = "type Query { one: String, two: String }";

// What a resolver returns or throws reaches the client.
export const server = new ApolloServer({
  typeDefs,
  resolvers: {
    Query: {
      one: async () => refresh().catch((problem) => problem.message), // expect: message
      two: async () => {
        await refresh().catch((problem) => { throw new GraphQLError(problem.message); }); // expect: message
        await refresh().catch((problem) => { throw new ApolloError(problem.message); }); // expect: message
        return refresh().catch(() => "Not now");
      },
    },
  },
  formatError: (told, problem: any) => ({ message: problem.message }), // expect: message
});
makeExecutableSchema({ typeDefs, resolvers: { Query: { one: async () => refresh().catch((problem) => problem.message) } } }); // expect: message
export const type = new GraphQLObjectType({
  name: "Query",
  fields: { one: { type: GraphQLString, resolve: async () => refresh().catch((problem) => problem.message) } }, // expect: message
});
startStandaloneServer(server, { context: async ({ res: answer }) => refresh().catch((problem) => answer.end(problem.message)) }); // expect: message

// So it is with what a type or a decorator calls a resolver.
export const first: GraphQLFieldResolver<any, any> = async () => refresh().catch((problem) => problem.message); // expect: message
@Resolver()
export class Reports {
  @Query(() => String)
  async all() {
    return refresh().catch((problem) => problem.message); // expect: message
  }

  @Mutation(() => String)
  async one(@Arg("name") name: string) {
    return refresh(name).catch(() => "Not now");
  }
}
export const reason = (problem: GraphQLError) => new Response(problem.message); // expect: message
