import type { Shape, ValidatorModel } from "../../concepts/model.js";

const chainFactory: Shape = { call: { returns: "express-validator.chain" } };

/**
 * express-validator: chains (`body('email').isEmail()`) only collect findings; `validationResult(req)` says whether there are
 * any, `matchedData(req)` gives the checked copy. A chain alone lets every request through.
 * Source: the types of express-validator 7.3 (lib/validation-result.d.ts, lib/matched-data.d.ts, lib/chain).
 */
export const expressValidator: ValidatorModel = {
  kind: "validator",
  id: "express-validator",
  packages: ["express-validator", "express-validator/*"],
  exports: {
    check: "express-validator.chainFactory",
    body: "express-validator.chainFactory",
    query: "express-validator.chainFactory",
    param: "express-validator.chainFactory",
    header: "express-validator.chainFactory",
    cookie: "express-validator.chainFactory",
    oneOf: "express-validator.chainFactory",
    checkSchema: "express-validator.chainFactory",
    checkExact: "express-validator.chainFactory",
    buildCheckFunction: "express-validator.builder",
    validationResult: "express-validator.validationResult",
    matchedData: "express-validator.matchedData",
    ExpressValidator: "express-validator.class",
  },
  types: { ValidationChain: "express-validator.chain", Result: "express-validator.result" },
  shapes: {
    "express-validator.chainFactory": chainFactory,
    "express-validator.builder": { call: { returns: "express-validator.chainFactory" } },
    /** It collects, and lets every request pass. */
    "express-validator.chain": {
      extends: ["middleware.other"],
      methods: { run: { returns: "express-validator.result", guard: { by: { result: "isEmpty", is: true } } } },
      anyMethod: { returns: { same: true } },
    },
    "express-validator.validationResult": {
      call: { returns: "express-validator.result", guard: { by: { result: "isEmpty", is: true } } },
      methods: { withDefaults: { returns: "express-validator.validationResult" } },
    },
    "express-validator.result": {
      methods: {
        throw: { guard: { input: "receiver", by: "throws" } },
        formatWith: { returns: { same: true }, guard: { input: "receiver", by: { result: "isEmpty", is: true } } },
        isEmpty: { returns: { plain: true } },
        array: { returns: "express-validator.errors", guard: { input: "receiver", by: { result: "length", is: false } } },
        mapped: { returns: "express-validator.errors" },
      },
    },
    "express-validator.errors": {},
    "express-validator.matchedData": { call: { returns: { validated: true } } },
    "express-validator.class": { construct: { returns: "express-validator.instance" } },
    "express-validator.instance": {
      props: { validationResult: "express-validator.validationResult", matchedData: "express-validator.matchedData" },
      methods: { matchedData: { returns: { validated: true } } },
      anyMethod: { returns: "express-validator.chain" },
    },
  },
};
