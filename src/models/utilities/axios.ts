import type { UtilityModel } from "../../concepts/model.js";

/**
 * axios: an error carries the request's settings with its credentials (`config`) and what the other server answered (`response`).
 * Source: the types of axios 1 (index.d.ts, `AxiosError`).
 */
export const axios: UtilityModel = {
  kind: "utility",
  id: "axios",
  packages: ["axios"],
  errors: { internal: /Axios\w*(?:Error|Exception)$/, withheld: ["config", "response"], harmless: ["isAxiosError"], predicates: ["isAxiosError"] },
};
