import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * Remix 1 and 2, and React Router 7 as a framework: loaders and actions of route modules.
 *
 * Sources: https://reactrouter.com/start/framework/data-loading, /actions, https://v2.remix.run/docs/route/loader, /guides/errors
 * (in production what is thrown and no Response is answered with a constant); `@remix-run/server-runtime/dist/*.d.ts`,
 * `react-router/dist/development/index.d.ts` (LoaderFunctionArgs, `data`).
 */
const answer: Method = { sinks: [{ channel: "answer", status: { arg: 1, path: ["status"] } }], returns: "web.response" };
const runtimes = ["node", "cloudflare", "deno", "server-runtime"].map((name) => `@remix-run/${name}`);

export const remix: FrameworkModel = {
  id: "remix",
  kind: "framework",
  packages: [...runtimes, "@remix-run/react", "@remix-run/router", "react-router", "@react-router/node", "@react-router/cloudflare", "@vercel/remix"],
  exports: {
    json: "remix.json",
    data: "remix.json",
    defer: "remix.json",
    redirect: "remix.redirect",
    redirectDocument: "remix.redirect",
    replace: "remix.redirect",
    unstable_parseMultipartFormData: "remix.parseForm",
  },
  companions: [
    { packages: ["@mjackson/form-data-parser", "@remix-run/form-data-parser"], exports: { parseFormData: "remix.parseForm" } },
    { packages: ["remix-utils/json", "remix-typedjson"], exports: { typedjson: "remix.json", json: "remix.json" } },
  ],
  types: {
    LoaderFunctionArgs: "remix.args",
    ActionFunctionArgs: "remix.args",
    LoaderArgs: "remix.args",
    ActionArgs: "remix.args",
    DataFunctionArgs: "remix.args",
    LoaderFunction: { handler: "remix.loader" },
    ActionFunction: { handler: "remix.action" },
    HandleErrorFunction: { handler: "remix.seen" },
  },
  shapes: {
    "remix.json": { call: answer },
    "remix.redirect": { call: { sinks: [{ channel: "redirect" }], returns: "web.response" } },
    "remix.parseForm": { call: { returns: { request: "body", form: true, missing: "no" } } },
    "remix.args": { props: { request: "web.request", params: { request: "params" } } },
  },
  handlers: {
    loader: { params: ["remix.args"], returns: { channel: "answer" }, throws: "masked", role: "route", method: "GET" },
    action: { params: ["remix.args"], returns: { channel: "answer" }, throws: "masked", role: "route", method: "POST", form: true },
    /** `handleError` of entry.server: its result goes nowhere. */
    seen: { params: [{ error: true }, "remix.args"], throws: "masked", role: "hook" },
  },
  fileRoutes: [
    {
      files: /^(?:.*\/(?:routes|app)\/)?(?<path>.*)\.[cm]?[jt]sx?$/,
      dependency: [...runtimes, "@remix-run/react", "@remix-run/dev", "@react-router/node", "@react-router/dev", "@react-router/cloudflare", "@react-router/serve"],
      exports: { loader: "loader", action: "action" },
    },
    { files: /(?:^|\/)entry\.server\.[cm]?[jt]sx?$/, exports: { handleError: "seen" } },
  ],
  /** A server of one's own, where there is one. */
  entrances: ["server", "server/index", "server/app"].flatMap((name) => ["ts", "js", "mjs"].map((ext) => `${name}.${ext}`)),
  words: {
    badRequest: "return Response.json({value}, { status: 400 });",
    failure: "return Response.json({value}, { status: 500 });",
    forward: "throw {error};",
  },
};
