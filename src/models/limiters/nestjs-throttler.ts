import type { UtilityModel } from "../../concepts/model.js";

/**
 * @nestjs/throttler: the guard counts, on a controller or for all of them as APP_GUARD; its decorators only set numbers.
 * Source: https://docs.nestjs.com/security/rate-limiting; the types of @nestjs/throttler 6.
 */
export const nestjsThrottler: UtilityModel = {
  kind: "utility",
  id: "nestjs-throttler",
  packages: ["@nestjs/throttler"],
  exports: { ThrottlerGuard: { middleware: "limits" }, ThrottlerBehindProxyGuard: { middleware: "limits" } },
};
