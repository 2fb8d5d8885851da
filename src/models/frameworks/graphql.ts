import type { ExposureSpec } from "../../concepts/decisions.js";
import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * GraphQL resolvers: Apollo Server 2 to 5, graphql-yoga, schema tools, TypeGraphQL.
 *
 * Sources: https://www.apollographql.com/docs/apollo-server/data/resolvers, /data/errors (messages reach the client; stack traces
 * only outside production), https://the-guild.dev/graphql/yoga-server/docs/features/error-masking, `graphql/error/GraphQLError.d.ts`,
 * https://typegraphql.com/docs/resolvers.html. Arguments are checked against the schema, and answers hold only its fields.
 */
const refuse: Method = { sinks: [{ args: [{ arg: 0 }, { arg: 1, path: ["extensions"] }], channel: "exception" }] };
/** Apollo 2 and 3: `new ApolloError(message, code, extensions)`. */
const old: Method = { sinks: [{ args: [{ arg: 0 }, { arg: 1 }, { arg: 2 }], channel: "exception" }] };
const schema: Method = {
  handlers: [
    ...[["resolvers"], ["resolvers", "*"], ["schema", "resolvers"]].flatMap((path) => [
      { at: { arg: 0, path: [...path, "*", "*"] }, handler: "resolver" },
      { at: { arg: 0, path: [...path, "*", "*", "resolve"] }, handler: "resolver" },
      { at: { arg: 0, path: [...path, "*", "*", "subscribe"] }, handler: "resolver" },
    ]),
    { at: { arg: 0, path: ["formatError"] }, handler: "formatter" },
    { at: { arg: 0, path: ["customFormatErrorFn"] }, handler: "formatter" },
    { at: { arg: 0, path: ["context"] }, handler: "context" },
  ],
};
/** Apollo: what is on by default outside production, forced on. `debug` and `playground` until version 3. */
const forced: readonly ExposureSpec[] = [
  { shows: "introspection", by: { at: { arg: 0, path: ["introspection"] }, is: [true] } },
  { shows: "explorer", by: { at: { arg: 0, path: ["playground"] }, is: [true] } },
  { shows: "stack", by: { at: { arg: 0, path: ["debug"] }, is: [true] } },
  { shows: "stack", by: { at: { arg: 0, path: ["includeStacktraceInErrorResponses"] }, is: [true] } },
];
const field: Method = {
  handlers: [
    { at: { arg: 0, path: ["fields", "*", "resolve"] }, handler: "resolver" },
    { at: { arg: 0, path: ["resolve"] }, handler: "resolver" },
  ],
};

export const graphql: FrameworkModel = {
  id: "graphql",
  kind: "framework",
  packages: ["graphql", "@apollo/server", "@apollo/server/*", "apollo-server", "apollo-server-express", "apollo-server-core", "apollo-server-errors", "apollo-server-micro", "apollo-server-lambda", "graphql-yoga", "@graphql-tools/schema", "graphql-tools", "type-graphql"],
  exports: {
    GraphQLError: "graphql.Error",
    GraphQLObjectType: "graphql.ObjectType",
    createGraphQLError: "graphql.Error",
    ApolloServer: "graphql.Server",
    GraphQLServer: "graphql.Server",
    makeExecutableSchema: "graphql.schema",
    createSchema: "graphql.schema",
    startStandaloneServer: "graphql.standalone",
    expressMiddleware: "graphql.standalone",
    ApolloError: "graphql.OldError",
    UserInputError: "graphql.OldError",
    AuthenticationError: "graphql.OldError",
    ForbiddenError: "graphql.OldError",
  },
  types: { GraphQLError: { error: true }, GraphQLFieldResolver: { handler: "graphql.resolver" }, IFieldResolver: { handler: "graphql.resolver" } },
  shapes: {
    "graphql.Error": { construct: refuse, subclass: { statics: "graphql.Error" } },
    "graphql.OldError": { construct: old, subclass: { statics: "graphql.OldError" } },
    "graphql.Server": { construct: { ...schema, exposes: forced } },
    "graphql.schema": { call: schema },
    "graphql.ObjectType": { construct: field },
    "graphql.standalone": { call: { handlers: [{ at: { arg: 1, path: ["context"] }, handler: "context" }] } },
    "graphql.serverContext": { elsewhere: { "graphql-yoga 5": ["request"] }, props: { req: "express.request", res: "express.response", request: "web.request" } },
  },
  handlers: {
    resolver: { params: [null, { validated: true }], returns: { channel: "answer", shaped: true }, throws: "message", role: "route" },
    formatter: { params: [{ error: true }, { error: true }], returns: { channel: "answer" }, throws: "masked", role: "errorHandler" },
    context: { params: ["graphql.serverContext"], throws: "message", role: "middleware" },
  },
  fileRoutes: [
    {
      dependency: ["graphql", "@apollo/server", "apollo-server", "apollo-server-express", "graphql-yoga"],
      exports: {
        "resolvers.*.*": "resolver",
        "default.Query.*": "resolver",
        "default.Mutation.*": "resolver",
        "default.Subscription.*": "resolver",
        "Query.*": "resolver",
        "Mutation.*": "resolver",
      },
    },
  ],
  decorated: [
    {
      classes: ["Resolver"],
      methods: ["Query", "Mutation", "Subscription", "FieldResolver"],
      verbs: { Query: "GET", Mutation: "POST" },
      handler: "resolver",
      params: { Arg: { validated: true }, Args: { validated: true } },
    },
  ],
  inputClasses: ["InputType"],
  conventions: [
    { handler: "resolver", params: [/^(_+|_?(parent|root|obj|source))$/, /^_?args$/, /^_?(ctx|context)$/], uses: {} },
    { handler: "resolver", params: [/^(_+|_?(parent|root|obj|source))$/, /^_?args$/, /^_?(ctx|context)$/, /^_?info$/], uses: {} },
  ],
  endpoints: ["graphql"],
  decorators: { before: ["UseMiddleware"], inert: /^(?:Service|Injectable|Directive|Extensions|Complexity)$/ },
  words: {
    badRequest: 'throw new GraphQLError({text}, { extensions: { code: "BAD_USER_INPUT" } });',
    failure: 'throw new GraphQLError("Internal server error");',
    imports: { GraphQLError: "graphql" },
  },
};
