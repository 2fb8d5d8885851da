import type { UtilityModel } from "../../concepts/model.js";

/**
 * log4js: `configure` and the package itself have `getLogger`.
 * Source: the types of log4js 6.9 (types/log4js.d.ts).
 */
export const log4js: UtilityModel = {
  kind: "utility",
  id: "log4js",
  packages: ["log4js"],
  exports: { default: "log4js.log4js", getLogger: "log4js.getLogger", configure: "log4js.configure" },
  types: { Logger: "log4js.logger" },
  shapes: {
    "log4js.log4js": {
      methods: {
        getLogger: { returns: "log4js.logger" },
        configure: { returns: "log4js.log4js" },
      },
    },
    "log4js.getLogger": { call: { returns: "log4js.logger" } },
    "log4js.configure": { call: { returns: "log4js.log4js" } },
    "log4js.logger": { anyMethod: { logs: true, returns: { plain: true } } },
  },
};
