import type { UtilityModel } from "../../concepts/model.js";

/**
 * Loggers whose default export is the logger: every method logs, and what they make with a name or a class logs as well.
 * Source: the types of consola 3.4, loglevel 1.9, signale 1.4, tslog 4.9, npmlog 7.
 */
export const plainLoggers: UtilityModel = {
  kind: "utility",
  id: "plain-loggers",
  packages: ["consola", "loglevel", "signale", "tslog", "npmlog", "fancy-log"],
  exports: {
    default: "plain-loggers.logger",
    consola: "plain-loggers.logger",
    createConsola: "plain-loggers.factory",
    getLogger: "plain-loggers.factory",
    Signale: "plain-loggers.factory",
    Logger: "plain-loggers.factory",
  },
  types: { Logger: "plain-loggers.logger", ConsolaInstance: "plain-loggers.logger" },
  shapes: {
    "plain-loggers.factory": { call: { returns: "plain-loggers.logger" }, construct: { returns: "plain-loggers.logger" } },
    "plain-loggers.logger": {
      methods: {
        create: { returns: "plain-loggers.logger" },
        getLogger: { returns: "plain-loggers.logger" },
        getSubLogger: { returns: "plain-loggers.logger" },
        scope: { returns: "plain-loggers.logger" },
        withTag: { returns: "plain-loggers.logger" },
      },
      call: { logs: true, returns: { plain: true } },
      anyMethod: { logs: true, returns: { plain: true } },
    },
  },
};
