import type { Method, ValidatorModel } from "../../concepts/model.js";
import type { SchemaWords } from "../../concepts/schemas.js";

const validate: Method = { returns: "joi.result", guard: { by: { result: "error", is: false }, validated: ["value"] } };
const throwing: Method = { returns: { validated: true }, guard: { by: "throws" } };

/** Joi refuses unknown keys and empty texts, and lets missing keys pass, unless it is told otherwise. */
const wordsOf = (from: string): SchemaWords => ({
  package: from,
  rank: 2,
  imports: { Joi: { from, kind: "default", whole: true } },
  object: "Joi.object({fields})",
  list: "Joi.array().items({element})",
  string: 'Joi.string().allow("").max({max})',
  number: "Joi.number()",
  boolean: "Joi.boolean()",
  any: "Joi.any()",
  optional: "{field}.optional()",
  check: {
    names: ["checked"],
    declares: 'const {checked} = {schema}.validate({body}, { allowUnknown: true, presence: "required" });',
    fails: "{checked}.error",
    checked: "{checked}.value",
  },
});

/**
 * Joi: `schema.validate(value)` answers `{ value, error }` and never throws; `validateAsync`, `attempt` and `assert` throw.
 * Before version 16 there was also `Joi.validate(value, schema)`.
 * Source: the types of joi 18.3 (lib/index.d.ts); the 16.0 release notes for the removed function.
 */
export const joi: ValidatorModel = {
  kind: "validator",
  id: "joi",
  packages: ["joi", "@hapi/joi"],
  exports: { default: "joi.namespace", Joi: "joi.namespace", "*": "joi.factory" },
  types: {
    Schema: "joi.schema",
    AnySchema: "joi.schema",
    ObjectSchema: "joi.schema",
    ArraySchema: "joi.schema",
    ValidationResult: "joi.result",
  },
  demands: "required",
  strings: {
    makers: ["string"],
    bounds: "max length email guid uuid isoDate isoDuration ip hostname domain valid equal allowOnly only creditCard uri dataUri".split(" "),
    patterns: ["pattern", "regex"],
    checks: ["custom", "external"],
    write: { kind: "chain", word: "max" },
  },
  errors: { meant: ["isJoi"] },
  words: [wordsOf("joi"), wordsOf("@hapi/joi")],
  shapes: {
    "joi.namespace": {
      methods: {
        validate,
        attempt: throwing,
        assert: throwing,
        ref: { returns: { plain: true } },
        defaults: { returns: "joi.namespace" },
        extend: { returns: "joi.namespace" },
      },
      anyMethod: { returns: "joi.schema" },
    },
    "joi.factory": { call: { returns: "joi.schema" } },
    "joi.schema": {
      methods: { validate, validateAsync: throwing },
      anyMethod: { returns: { same: true } },
    },
    "joi.result": { props: { error: "joi.error" } },
    "joi.error": {},
  },
};
