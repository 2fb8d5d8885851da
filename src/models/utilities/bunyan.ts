import type { UtilityModel } from "../../concepts/model.js";

/**
 * Bunyan: `createLogger` or the constructor give a logger, `child` another.
 * Source: the types of bunyan 1.8 (@types/bunyan/index.d.ts).
 */
export const bunyan: UtilityModel = {
  kind: "utility",
  id: "bunyan",
  packages: ["bunyan"],
  exports: { default: "bunyan.class", createLogger: "bunyan.createLogger" },
  types: { default: "bunyan.logger", Logger: "bunyan.logger" },
  shapes: {
    "bunyan.createLogger": { call: { returns: "bunyan.logger" } },
    "bunyan.class": { construct: { returns: "bunyan.logger" }, methods: { createLogger: { returns: "bunyan.logger" } } },
    "bunyan.logger": {
      methods: { child: { returns: "bunyan.logger" }, addStream: { returns: { plain: true } }, level: { returns: { plain: true } } },
      anyMethod: { logs: true, returns: { plain: true } },
    },
  },
};
