import type { Method, UtilityModel } from "../../concepts/model.js";

const reads: Method = { setting: { arg: 0 } };

/**
 * Nest's settings: functions that are loaded once make an object, whose parts are asked for by name.
 * Source: https://docs.nestjs.com/techniques/configuration#custom-configuration-files, the types of @nestjs/config 4.
 */
export const nestConfig: UtilityModel = {
  kind: "utility",
  id: "nest-config",
  packages: ["@nestjs/config"],
  exports: { ConfigModule: "nest-config.module", ConfigService: "nest-config.Service" },
  types: { ConfigService: "nest-config.service" },
  shapes: {
    "nest-config.module": { methods: { forRoot: { settings: { arg: 0, path: ["load", "*"] } } } },
    "nest-config.Service": { construct: { returns: "nest-config.service" } },
    "nest-config.service": { methods: { get: { ...reads, orThrow: "getOrThrow" }, getOrThrow: reads } },
  },
};
