import type { ExposureSpec } from "../../concepts/decisions.js";
import type { Shape, UtilityModel } from "../../concepts/model.js";

const page: readonly ExposureSpec[] = [{ shows: "errorPage" }];
const stack = (path: readonly string[], arg = 0): readonly ExposureSpec[] => [{ shows: "stack", by: { at: { arg, path }, is: [true] } }];
const youch: Shape = { construct: { returns: "debug-pages.youchPage" } };

/**
 * Error pages for developers, and switches that put stacks into answers.
 * Sources: errorhandler 1.5 (README: "only intended to be used in a development environment"), youch 4 (`toHTML`), fastify-error-page 5,
 * hapi-dev-errors 4 (`showErrors`), the types of h3 1 (`AppOptions.debug` sends stacks), routing-controllers 0.11 (`development`),
 * @trpc/server 11 (`isDev` adds stacks to errors).
 */
export const debugPages: UtilityModel = {
  kind: "utility",
  id: "debug-pages",
  packages: ["errorhandler", "express-error-with-sources"],
  exports: { default: "debug-pages.handler" },
  companions: [
    { packages: ["youch"], exports: { default: "debug-pages.Youch", Youch: "debug-pages.Youch" } },
    { packages: ["fastify-error-page"], exports: { default: "debug-pages.plugin" } },
    { packages: ["routing-controllers"], exports: { createExpressServer: "debug-pages.controllers", createKoaServer: "debug-pages.controllers", useExpressServer: "debug-pages.controllersOn", useKoaServer: "debug-pages.controllersOn" } },
  ],
  shapes: {
    "debug-pages.handler": { call: { returns: { middleware: "other" }, exposes: page } },
    "debug-pages.plugin": { call: { exposes: page } },
    "debug-pages.Youch": youch,
    "debug-pages.youchPage": { methods: { toHTML: { returns: { plain: true }, exposes: page } } },
    "debug-pages.controllers": { call: { returns: "express.app", exposes: stack(["development"]) } },
    "debug-pages.controllersOn": { call: { returns: { arg: 0 }, exposes: stack(["development"], 1) } },
  },
};
