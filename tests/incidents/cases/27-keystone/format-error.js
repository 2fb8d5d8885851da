const { ApolloServer } = require("@apollo/server");
const { typeDefs, resolvers } = require("./schema");

// The bundler had put `undefined` in place of the variable, so this branch ran in production as well. The text alone says the opposite.
const debug = process.env.NODE_ENV !== "production";

const server = new ApolloServer({
  typeDefs,
  resolvers,
  includeStacktraceInErrorResponses: debug, // missed: no-debug-exposure (stack)
});

module.exports = server;
