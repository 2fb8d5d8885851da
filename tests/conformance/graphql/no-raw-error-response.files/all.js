import { GraphQLError } from "graphql";
import { refresh } from "./reports.js";

export const resolvers = {
  Query: {
    one: async () => refresh().catch((problem) => problem.message), // expect: message
    two: async () => refresh().catch(() => new GraphQLError("Not now")),
  },
};
