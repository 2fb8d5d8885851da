import type { Shape, ValidatorModel } from "../../concepts/model.js";

const validates: Shape = { call: { returns: { middleware: "validatesBody" } } };
const other: Shape = { call: { returns: { middleware: "other" } } };

/**
 * Express middleware made from Zod schemas; a request that does not fit is
 * answered with 400. express-zod-api needs no model: its handlers get checked input and never see the request.
 * Source: the types of zod-express-middleware 1.4 (lib/index.d.ts).
 */
export const zodExpressMiddleware: ValidatorModel = {
  kind: "validator",
  id: "zod-express-middleware",
  packages: ["zod-express-middleware"],
  exports: {
    validateRequest: "zod-express-middleware.request",
    processRequest: "zod-express-middleware.request",
    validateRequestBody: "zod-express-middleware.body",
    processRequestBody: "zod-express-middleware.body",
    "*": "zod-express-middleware.other",
  },
  shapes: {
    "zod-express-middleware.request": { role: "request", call: { returns: { middleware: "validatesBody" }, bodySchema: [{ arg: 0, path: ["body"] }] } },
    "zod-express-middleware.body": validates,
    "zod-express-middleware.other": other,
  },
};
