import type { FrameworkModel, Method, Yield } from "../../concepts/model.js";

/**
 * tRPC 10 and 11.
 *
 * Sources: https://trpc.io/docs/server/procedures, /validators, /error-handling, /error-formatting, `@trpc/server/dist/index.d.mts`.
 * `input` exists only behind a parser; whatever is thrown is answered with its own message (`getTRPCErrorFromUnknown`).
 */
const resolve: Method = { handlers: [{ at: { arg: 0 }, handler: "resolver" }], returns: { plain: true } };
const resolveShaped: Method = { handlers: [{ at: { arg: 0 }, handler: "shaped" }], returns: { plain: true } };
const raw: Yield = { request: "body", missing: "yes" };
const chain: Method = { returns: { same: true } };
const use: Method = { handlers: [{ at: { arg: 0 }, handler: "middleware" }], routing: { applies: "later" }, returns: { same: true } };
const procedures = (made: Method): Readonly<Record<string, Method>> => ({
  query: { ...made, routing: { procedure: "GET" } },
  mutation: { ...made, routing: { procedure: "POST" } },
  subscription: made,
});

export const trpc: FrameworkModel = {
  id: "trpc",
  kind: "framework",
  packages: ["@trpc/server", "@trpc/server/*"],
  exports: { initTRPC: "trpc.init", TRPCError: "trpc.Error", experimental_standaloneMiddleware: "trpc.standalone", experimental_trpcMiddleware: "trpc.standalone" },
  types: { TRPCError: { error: true } },
  /** Procedures come from a file of the project, whose path may not resolve. */
  unseen: [{ name: /[pP]rocedure$/, uses: ["query", "mutation", "input", "output", "use", "subscription"], yields: "trpc.procedure" }],
  shapes: {
    "trpc.init": {
      methods: {
        context: chain,
        meta: chain,
        create: {
          handlers: [{ at: { arg: 0, path: ["errorFormatter"] }, handler: "formatter" }],
          returns: "trpc.root",
          exposes: [{ shows: "stack", by: { at: { arg: 0, path: ["isDev"] }, is: [true] } }],
        },
      },
    },
    "trpc.root": {
      props: { procedure: "trpc.procedure" },
      methods: { middleware: { handlers: [{ at: { arg: 0 }, handler: "middleware" }], returns: { handler: "trpc.middleware" } }, router: { returns: { plain: true } } },
    },
    "trpc.procedure": {
      methods: { input: chain, output: { returns: "trpc.shaped" }, meta: chain, use, unstable_concat: chain, concat: chain, ...procedures(resolve) },
    },
    /** Behind `.output(schema)`, which keeps only what the schema knows. */
    "trpc.shaped": { methods: { input: chain, output: chain, meta: chain, use, ...procedures(resolveShaped) } },
    "trpc.standalone": { call: { returns: "trpc.root" } },
    /** Middlewares may read what no parser has seen yet; up to version 10 it is a property. */
    "trpc.options": { elsewhere: { "@trpc/server 10": ["rawInput"] }, props: { input: { validated: true }, rawInput: raw }, methods: { getRawInput: { returns: raw } } },
    "trpc.formatted": { props: { error: { error: true }, shape: { plain: true } } },
    "trpc.Error": {
      construct: { sinks: [{ args: [{ arg: 0, path: ["message"] }], channel: "exception" }] },
      subclass: { statics: "trpc.Error" },
    },
  },
  handlers: {
    resolver: { params: ["trpc.options"], returns: { channel: "answer" }, throws: "message", role: "route" },
    shaped: { params: ["trpc.options"], returns: { channel: "answer", shaped: true }, throws: "message", role: "route" },
    middleware: { params: ["trpc.options"], throws: "message", role: "middleware" },
    formatter: { params: ["trpc.formatted"], returns: { channel: "answer" }, throws: "masked", role: "errorHandler" },
  },
  words: {
    badRequest: 'throw new TRPCError({ code: "BAD_REQUEST", message: {text} });',
    failure: 'throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "Internal server error" });',
    imports: { TRPCError: "@trpc/server" },
  },
};
