import type { UtilityModel } from "../../concepts/model.js";

/**
 * The Logger of @nestjs/common: static methods, `new Logger(name)`, or injected.
 * Source: the types of @nestjs/common 11 (services/logger.service.d.ts).
 */
export const nestLogger: UtilityModel = {
  kind: "utility",
  id: "nest-logger",
  packages: ["@nestjs/common"],
  exports: { Logger: "nest-logger.class", ConsoleLogger: "nest-logger.class" },
  types: { Logger: "nest-logger.logger", ConsoleLogger: "nest-logger.logger", LoggerService: "nest-logger.logger" },
  shapes: {
    "nest-logger.class": {
      construct: { returns: "nest-logger.logger" },
      anyMethod: { logs: true, returns: { plain: true } },
      subclass: { instances: "nest-logger.logger" },
    },
    "nest-logger.logger": {
      methods: { setContext: { returns: { plain: true } }, setLogLevels: { returns: { plain: true } } },
      anyMethod: { logs: true, returns: { plain: true } },
    },
  },
};
