import type { UtilityModel } from "../../concepts/model.js";

/**
 * Pino: `pino()` gives a logger, `child` another; pino-http puts one on the request as `log`, which is the framework's to say.
 * Source: the types of pino 10 (pino.d.ts), nestjs-pino 4 (PinoLogger.d.ts).
 */
export const pino: UtilityModel = {
  kind: "utility",
  id: "pino",
  packages: ["pino", "pino-http", "nestjs-pino"],
  exports: { default: "pino.factory", pino: "pino.factory", PinoLogger: "pino.class" },
  types: { Logger: "pino.logger", BaseLogger: "pino.logger", PinoLogger: "pino.logger" },
  shapes: {
    "pino.factory": {
      call: { returns: "pino.logger" },
      methods: { destination: { returns: { plain: true } }, transport: { returns: { plain: true } } },
    },
    "pino.class": { construct: { returns: "pino.logger" } },
    "pino.logger": {
      methods: { child: { returns: "pino.logger" }, isLevelEnabled: { returns: { plain: true } } },
      anyMethod: { logs: true, returns: { plain: true } },
    },
  },
};
