import type { ValidatorModel } from "../../concepts/model.js";

/**
 * Celebrate: Joi schemas by segment as Express middleware; a request that does not fit goes to the error handler.
 * Source: the types of celebrate 16.0 (lib/index.d.ts).
 */
export const celebrate: ValidatorModel = {
  kind: "validator",
  id: "celebrate",
  packages: ["celebrate"],
  exports: { celebrate: "celebrate.celebrate", celebrator: "celebrate.celebrator", Joi: "joi.namespace", Segments: "celebrate.segments" },
  shapes: {
    "celebrate.celebrate": { call: { returns: { middleware: "validatesBody" }, bodySchema: [{ arg: 0, path: ["body"] }] } },
    /** `celebrator(options)(joiOptions)(schema)`, curried in either way. */
    "celebrate.celebrator": { extends: ["middleware.validatesBody"], call: { returns: "celebrate.celebrator" } },
    "celebrate.segments": { anyProp: { plain: true } },
  },
};
