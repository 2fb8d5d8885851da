import type { ConfigFile, LimitSpec } from "../../concepts/decisions.js";
import type { UtilityModel } from "../../concepts/model.js";

const size = (...path: readonly string[]): LimitSpec => ({ takes: "body", at: [{ arg: 0, path }], otherwise: 1_048_576 });
const actions: ConfigFile = {
  files: /(?:^|\/)next\.config\.[cm]?[jt]s$/,
  exports: "default",
  decides: { limits: [size("experimental", "serverActions", "bodySizeLimit")] },
};

/**
 * How much Next.js takes: 1 MB for API routes of the pages router and for server actions.
 * Sources: https://nextjs.org/docs/pages/building-your-application/routing/api-routes#custom-config,
 * https://nextjs.org/docs/app/api-reference/config/next-config-js/serverActions.
 */
export const nextLimits: UtilityModel = {
  kind: "utility",
  id: "next-limits",
  packages: [],
  configFiles: [{ files: /(?:^|\/)pages\/api\/.+\.[cm]?[jt]sx?$/, exports: "config", decides: { limits: [size("api", "bodyParser", "sizeLimit")] } }, actions],
};
