import type { Switch } from "../../concepts/decisions.js";
import type { Shape, UtilityModel } from "../../concepts/model.js";

const dotfiles = (arg: number, name: string, value: boolean | string): Switch => ({ at: { arg, path: [name] }, is: [value] });
/** A plugin is a function of the instance and its options. */
const plugin: Shape = {
  call: {
    serves: [
      { what: "folder", path: { arg: 1, path: ["root"] }, listing: { arg: 1, path: ["list"] }, dotfiles: dotfiles(1, "dotfiles", "allow") },
      { what: "folder", path: { arg: 1, path: ["root", "*"] } },
    ],
  },
};

/**
 * Servers of folders. serve-static, send and what is built on them ignore files whose names begin with a dot.
 * Sources: serve-static 2 and serve-index 1.9 (READMEs), koa-static 5, koa-send 5, koa-static-server 1, @fastify/static 8, sirv 3, serve-handler 6,
 * @nestjs/serve-static 5, ecstatic 4, node-static 0.7, st 3 (their types or READMEs).
 */
export const staticServers: UtilityModel = {
  kind: "utility",
  id: "static-servers",
  packages: ["serve-static"],
  exports: { default: "static-servers.folder" },
  companions: [
    { packages: ["serve-index"], exports: { default: "static-servers.index" } },
    { packages: ["koa-static", "koa-static-cache"], exports: { default: "static-servers.koa" } },
    { packages: ["koa-static-server"], exports: { default: "static-servers.options" } },
    { packages: ["koa-send", "@koa/send"], exports: { default: "static-servers.send", send: "static-servers.send" } },
    { packages: ["@fastify/static", "fastify-static"], exports: { default: "static-servers.plugin", fastifyStatic: "static-servers.plugin" } },
    { packages: ["@nestjs/serve-static"], exports: { ServeStaticModule: "static-servers.NestModule" } },
    { packages: ["serve-handler"], exports: { default: "static-servers.handler" } },
    { packages: ["sirv", "ecstatic", "st"], exports: { default: "static-servers.sirv" } },
    { packages: ["node-static"], exports: { Server: "static-servers.server" } },
    { packages: ["send"], exports: { default: "static-servers.sendFile" } },
  ],
  shapes: {
    "static-servers.folder": { call: { returns: { middleware: "static" }, serves: [{ what: "folder", path: { arg: 0 }, dotfiles: dotfiles(1, "dotfiles", "allow") }] } },
    "static-servers.index": { call: { returns: { middleware: "static" }, serves: [{ what: "listing", path: { arg: 0 } }] } },
    "static-servers.koa": { call: { returns: { middleware: "static" }, serves: [{ what: "folder", path: { arg: 0 }, dotfiles: dotfiles(1, "hidden", true) }] } },
    "static-servers.options": { call: { returns: { middleware: "static" }, serves: [{ what: "folder", path: { arg: 0, path: ["rootDir"] } }] } },
    "static-servers.send": { call: { serves: [{ what: "file", path: { arg: 1 }, base: { arg: 2, path: ["root"] }, dotfiles: dotfiles(2, "hidden", true) }] } },
    "static-servers.sendFile": { call: { serves: [{ what: "file", path: { arg: 1 }, base: { arg: 2, path: ["root"] }, dotfiles: dotfiles(2, "dotfiles", "allow") }] } },
    "static-servers.plugin": plugin,
    "static-servers.NestModule": {
      methods: {
        forRoot: { serves: [{ what: "folder", path: { arg: 0, path: ["rootPath"] } }, { what: "folder", path: { arg: 1, path: ["rootPath"] } }] },
        forRootAsync: { serves: [{ what: "folder", path: { arg: 0, path: ["useFactory", "()", "*", "rootPath"] } }] },
      },
    },
    /** Lists folders unless told not to. */
    "static-servers.handler": { call: { serves: [{ what: "folder", path: { arg: 2, path: ["public"] }, otherwise: "cwd" }] } },
    "static-servers.sirv": { call: { returns: { middleware: "static" }, serves: [{ what: "folder", path: { arg: 0 }, otherwise: "cwd", dotfiles: dotfiles(1, "dotfiles", true) }] } },
    "static-servers.server": { construct: { serves: [{ what: "folder", path: { arg: 0 }, otherwise: "cwd" }] } },
  },
};
