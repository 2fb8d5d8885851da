import type { FrameworkModel, Method, Yield } from "../../concepts/model.js";

/**
 * Next.js 12 to 16: API routes and data functions of the pages router; route handlers, server actions and the
 * request helpers of the app router; Vercel's Node functions, which speak the same dialect.
 *
 * Sources: https://nextjs.org/docs/pages/building-your-application/routing/api-routes,
 * https://nextjs.org/docs/app/api-reference/file-conventions/route, https://nextjs.org/docs/app/guides/data-security,
 * `next/dist/shared/lib/utils.d.ts` (NextApiRequest, NextApiResponse), `next/dist/server/web/spec-extension/*.d.ts`.
 * An API route's body is never undefined: nothing sent parses to `{}` or `""`. Uncaught errors become a constant
 * (a digest in the app router), in production.
 */
const answer: Method = { sinks: [{ channel: "answer" }] };
const cookies: NonNullable<Method["cookies"]> = [
  { name: { arg: 0 }, value: { arg: 1 }, options: { arg: 2 }, otherwise: "insecure" },
  { name: { arg: 0, path: ["name"] }, value: { arg: 0, path: ["value"] }, options: { arg: 0 }, otherwise: "insecure" },
];
const redirect: Method = { sinks: [{ args: [{ arg: 0, rest: true }], channel: "redirect" }], returns: { same: true } };
/** Whatever a server action is given comes from the client, whoever is meant to call it. */
const argument: Yield = { request: "body", missing: "unknown" };
const sends = { badRequest: "{response}.status(400).json({value});\nreturn;", failure: "{response}.status(500).json({value});\nreturn;" };
const methods = ["use", "all", "get", "post", "put", "patch", "delete", "head"];
const verbs = { GET: "route", POST: "route", PUT: "route", PATCH: "route", DELETE: "route", HEAD: "route", OPTIONS: "route" };

export const next: FrameworkModel = {
  id: "next",
  kind: "framework",
  packages: ["next", "next/*"],
  exports: {
    NextResponse: "next.Response",
    NextRequest: "web.Request",
    headers: "next.headers",
    cookies: "next.cookies",
    redirect: "next.redirect",
    permanentRedirect: "next.redirect",
    notFound: "next.notFound",
  },
  companions: [
    {
      packages: ["@vercel/node"],
      types: { VercelRequest: "next.functionRequest", NowRequest: "next.functionRequest", VercelResponse: "next.apiResponse", NowResponse: "next.apiResponse", VercelApiHandler: { handler: "next.function" } },
    },
    { packages: ["next-connect"], exports: { default: "next.connect", createRouter: "next.connect", createEdgeRouter: "next.edgeConnect" } },
  ],
  types: {
    NextApiRequest: "next.apiRequest",
    NextApiResponse: "next.apiResponse",
    NextApiHandler: { handler: "next.api" },
    NextRequest: "next.request",
    NextMiddleware: { handler: "next.middleware" },
    ...Object.fromEntries(["NextPageContext", "GetServerSidePropsContext", "GetStaticPropsContext"].map((name) => [name, "next.pageContext"])),
    GetServerSideProps: { handler: "next.props" },
    GetStaticProps: { handler: "next.props" },
  },
  shapes: {
    "next.apiRequest": {
      role: "request",
      props: { body: { request: "body", missing: "no" }, query: { request: "query" }, cookies: { request: "cookies" } },
      extends: ["nodehttp.request"],
    },
    "next.functionRequest": { role: "request", props: { body: { request: "body", missing: "yes" } }, extends: ["next.apiRequest"] },
    "next.apiResponse": {
      role: "response",
      methods: { json: answer, send: answer, status: { status: { arg: 0 }, returns: { same: true } }, redirect },
      extends: ["nodehttp.response"],
    },
    "next.request": { role: "request", props: { nextUrl: { request: "url" }, cookies: { request: "cookies" } }, extends: ["web.request"] },
    "next.Response": {
      methods: { rewrite: { sinks: [{ channel: "redirect" }] }, next: { returns: "web.response" } },
      subclass: { statics: "next.Response", instances: "web.response" },
      extends: ["web.Response"],
    },
    "next.routeContext": { props: { params: { request: "params" } } },
    "next.pageContext": {
      props: {
        req: "next.apiRequest",
        res: "nodehttp.response",
        query: { request: "query" },
        params: { request: "params" },
        resolvedUrl: { request: "url" },
      },
    },
    "next.headers": { call: { returns: { request: "headers" } } },
    "next.cookies": { call: { returns: "next.cookieStore" } },
    "next.cookieStore": {
      methods: {
        get: { returns: { request: "cookies" } },
        getAll: { returns: { request: "cookies" } },
        set: { sinks: [{ args: [{ arg: 1 }], channel: "cookie" }], cookies },
      },
    },
    "next.redirect": { call: { ...redirect, leaves: true } },
    "next.notFound": { call: { leaves: true } },
    "next.connect": {
      call: { returns: "next.router", handlers: [{ at: { arg: 0, path: ["onError"] }, handler: "error" }] },
    },
    "next.router": {
      methods: {
        handler: { handlers: [{ at: { arg: 0, path: ["onError"] }, handler: "error" }], returns: { handler: "next.api" } },
        ...Object.fromEntries(methods.map((name) => [name, { handlers: [{ at: { arg: 0, rest: true }, handler: "api" }], returns: { same: true } }])),
      },
    },
    "next.edgeConnect": { call: { returns: "next.edgeRouter" } },
    "next.edgeRouter": {
      methods: Object.fromEntries(methods.map((name) => [name, { handlers: [{ at: { arg: 0, rest: true }, handler: "route" }], returns: { same: true } }])),
    },
  },
  handlers: {
    api: { params: ["next.apiRequest", "next.apiResponse", "express.next"], throws: "masked", role: "route", words: sends },
    function: { params: ["next.functionRequest", "next.apiResponse"], throws: "masked", role: "route", words: sends },
    route: { params: ["next.request", "next.routeContext"], throws: "masked", role: "route" },
    middleware: { params: ["next.request"], throws: "masked", role: "middleware" },
    action: {
      params: [argument, argument, argument, argument, argument, argument],
      returns: { channel: "answer" },
      ...{ throws: "masked", role: "route", method: "POST" },
      words: { badRequest: "return {value};", failure: "return {value};", forward: "throw {error};" },
    },
    props: {
      params: ["next.pageContext"],
      returns: { args: [{ arg: 0, path: ["props"] }], channel: "answer" },
      ...{ throws: "masked", role: "route", method: "GET" },
      words: { badRequest: "return { notFound: true };", failure: "return { props: {value} };", forward: "throw {error};" },
    },
    error: { params: [{ error: true }, "next.apiRequest", "next.apiResponse"], throws: "masked", role: "errorHandler", words: sends },
  },
  fileRoutes: [
    { files: /^(?!.*\/(?:page|layout|template|default|loading|error|not-found)\.[jt]sx?$)/, directive: "use server", exports: { "*": "action" } }, // A page is rendered, not called.
    { files: /^(?:.*\/)?app\/(?<path>(?:.+\/)?)route\.[cm]?[jt]sx?$/, dependency: ["next"], exports: verbs },
    { files: /^(?:.*\/)?pages\/(?<path>api\/.+)\.[cm]?[jt]sx?$/, dependency: ["next"], exports: { default: "api" } },
    { files: /^(?:.*\/)?pages\/(?<path>.+)\.[cm]?[jt]sx?$/, dependency: ["next"], exports: { getServerSideProps: "props", getStaticProps: "props" } },
    { files: /(?:^|\/)(?:middleware|proxy)\.[cm]?[jt]s$/, dependency: ["next"], exports: { default: "middleware", middleware: "middleware", proxy: "middleware" } },
    { files: /^(?:.*\/)?(?<path>api\/.+)\.[cm]?[jt]s$/, dependency: ["@vercel/node", "vercel"], exports: { default: "function" } },
  ],
  /** Helpers to which an API route hands its request and response. */
  conventions: [
    {
      handler: "api",
      params: [/^_?req(uest)?$/, /^_?res(ponse)?$/],
      uses: { 1: ["json", "send", "status", "redirect", "end", "setHeader"] },
      types: { 0: ["NextApiRequest"], 1: ["NextApiResponse"] },
    },
  ],
  entrances: ["middleware", "proxy"].flatMap((name) => ["ts", "js", "mjs"].flatMap((ext) => [`${name}.${ext}`, `src/${name}.${ext}`])),
  components: { files: /\/(?:page|layout|template|default)\.[jt]sx$/, clientDirective: "use client" },
  words: {
    badRequest: "return Response.json({value}, { status: 400 });",
    failure: "return Response.json({value}, { status: 500 });",
  },
};
