import type { Method, ValidatorModel } from "../../concepts/model.js";

const throwing: Method = { returns: { validated: true }, guard: { by: "throws" } };
const predicate: Method = { returns: { plain: true }, guard: { by: "returns" } };

/**
 * Yup: `validate` rejects, `validateSync` throws, `isValid` answers; `cast` converts and proves nothing of what is missing.
 * Source: the types of yup 1.7 (index.d.ts).
 */
export const yup: ValidatorModel = {
  kind: "validator",
  id: "yup",
  packages: ["yup"],
  exports: { default: "yup.namespace", "*": "yup.factory" },
  types: { Schema: "yup.schema", AnySchema: "yup.schema", AnyObjectSchema: "yup.schema", ObjectSchema: "yup.schema", ISchema: "yup.schema" },
  demands: "required",
  strings: {
    makers: ["string"],
    bounds: ["max", "length", "email", "uuid", "oneOf", "datetime", "url"],
    patterns: ["matches"],
    checks: ["test"],
    write: { kind: "chain", word: "max" },
  },
  // Nothing is converted: what is asked is what is read.
  words: [
    {
      package: "yup",
      rank: 2,
      imports: { yup: { from: "yup", kind: "namespace", whole: true } },
      object: "yup.object({fields})",
      list: "yup.array().of({element})",
      string: "yup.string().max({max})",
      number: "yup.number()",
      boolean: "yup.boolean()",
      any: "yup.mixed{any}()",
      required: "{field}.defined()",
      check: { fails: "!{schema}.isValidSync({body}, { strict: true })" },
    },
  ],
  shapes: {
    "yup.namespace": { anyMethod: { returns: "yup.schema" } },
    "yup.factory": { call: { returns: "yup.schema" } },
    "yup.schema": {
      methods: {
        validate: throwing,
        validateSync: throwing,
        isValid: predicate,
        isValidSync: predicate,
        isType: predicate,
        cast: { returns: { arg: 0 } },
      },
      anyMethod: { returns: { same: true } },
    },
  },
};
