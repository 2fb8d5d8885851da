import type { UtilityModel } from "../../concepts/model.js";

/**
 * Names for status codes: numbers and constant texts, nothing of the program's own.
 * Source: the types of http-status 2 and http-status-codes 2.3.
 */
export const httpStatus: UtilityModel = {
  kind: "utility",
  id: "http-status",
  packages: ["http-status", "http-status-codes", "statuses"],
  exports: {
    default: "http-status.codes",
    status: "http-status.codes",
    StatusCodes: "http-status.codes",
    ReasonPhrases: "http-status.codes",
    getReasonPhrase: "http-status.text",
    getStatusCode: "http-status.text",
  },
  shapes: {
    "http-status.codes": { call: { returns: { plain: true } }, anyProp: { plain: true }, anyMethod: { returns: { plain: true } } },
    "http-status.text": { call: { returns: { plain: true } } },
  },
};
