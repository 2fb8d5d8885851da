import type { Method, UtilityModel } from "../../concepts/model.js";

const methods: Readonly<Record<string, Method>> = {
  join: { path: "join" },
  resolve: { path: "resolve" },
  normalize: { path: "join" },
  dirname: { path: "parent" },
  toNamespacedPath: { path: "join" },
};

/** Paths that are put together. Sources: https://nodejs.org/api/path.html, https://nodejs.org/api/url.html#urlfileurltopathurl-options. */
export const nodePath: UtilityModel = {
  kind: "utility",
  id: "node-path",
  packages: ["path", "node:path", "path/posix", "node:path/posix", "pathe", "upath"],
  exports: {
    default: "node-path.module",
    posix: "node-path.module",
    ...Object.fromEntries(Object.keys(methods).map((name) => [name, `node-path.${name}`])),
  },
  companions: [{ packages: ["url", "node:url"], exports: { fileURLToPath: "node-path.fromUrl", default: "node-path.url" } }],
  shapes: {
    "node-path.module": { props: { posix: "node-path.module" }, methods },
    "node-path.url": { methods: { fileURLToPath: { path: "join" } } },
    "node-path.fromUrl": { call: { path: "join" } },
    ...Object.fromEntries(Object.entries(methods).map(([name, method]) => [`node-path.${name}`, { call: method }])),
  },
};
