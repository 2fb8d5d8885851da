import type { Shape, UtilityModel } from "../../concepts/model.js";

const failures: Readonly<Record<string, number>> = {
  INTERNAL_SERVER_ERROR: 500,
  NOT_IMPLEMENTED: 501,
  BAD_GATEWAY: 502,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
};
const codes: Shape = { props: Object.fromEntries(Object.entries(failures).map(([name, constant]) => [name, { constant }])) };

/**
 * Names for status codes. Those of failures of the server count: from them on some libraries send a constant in place of a text.
 * Source: the types of http-status 2 and http-status-codes 2.3.
 */
export const httpStatus: UtilityModel = {
  kind: "utility",
  id: "http-status",
  packages: ["http-status", "http-status-codes"],
  exports: { default: "http-status.codes", status: "http-status.codes", StatusCodes: "http-status.codes" },
  shapes: { "http-status.codes": codes },
};
