import type { UtilityModel } from "../../concepts/model.js";

/**
 * The console, and its module form.
 * Source: Node.js documentation, "Console".
 */
export const consoleLog: UtilityModel = {
  kind: "utility",
  id: "console",
  packages: ["console", "node:console"],
  globals: { console: "console.console" },
  exports: { default: "console.console", "*": "console.function" },
  shapes: {
    "console.console": { anyMethod: { logs: true, returns: { plain: true } } },
    "console.function": { call: { logs: true, returns: { plain: true } } },
  },
};
