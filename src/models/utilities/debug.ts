import type { UtilityModel } from "../../concepts/model.js";

/**
 * debug: `debug(name)` is a function that logs to standard error.
 * Source: the types of debug 4 (@types/debug/index.d.ts).
 */
export const debug: UtilityModel = {
  kind: "utility",
  id: "debug",
  packages: ["debug"],
  exports: { default: "debug.factory", debug: "debug.factory" },
  types: { Debugger: "debug.logger" },
  shapes: {
    "debug.factory": { call: { returns: "debug.logger" } },
    "debug.logger": {
      call: { logs: true, returns: { plain: true } },
      methods: { extend: { returns: "debug.logger" } },
    },
  },
};
