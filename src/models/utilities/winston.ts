import type { UtilityModel } from "../../concepts/model.js";

/**
 * Winston: `createLogger` gives a logger, the package is one itself; `loggers.get(id)`; nest-winston wraps it.
 * Source: the types of winston 3.19 (index.d.ts).
 */
export const winston: UtilityModel = {
  kind: "utility",
  id: "winston",
  packages: ["winston", "nest-winston"],
  exports: {
    default: "winston.logger",
    createLogger: "winston.createLogger",
    Logger: "winston.class",
    loggers: "winston.container",
    error: "winston.level",
    warn: "winston.level",
    info: "winston.level",
    log: "winston.level",
  },
  types: { Logger: "winston.logger", WinstonLogger: "winston.logger" },
  shapes: {
    "winston.createLogger": { call: { returns: "winston.logger" } },
    "winston.class": { construct: { returns: "winston.logger" } },
    "winston.container": { methods: { get: { returns: "winston.logger" }, add: { returns: "winston.logger" } } },
    "winston.level": { call: { logs: true, returns: { plain: true } } },
    "winston.logger": {
      props: { loggers: "winston.container" },
      methods: {
        createLogger: { returns: "winston.logger" },
        child: { returns: "winston.logger" },
        add: { returns: { same: true } },
        remove: { returns: { same: true } },
        clear: { returns: { same: true } },
        configure: { returns: { plain: true } },
      },
      anyMethod: { logs: true, returns: { same: true } },
    },
  },
};
