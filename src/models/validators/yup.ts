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
  strings: {
    makers: ["string"],
    bounds: ["max", "length", "email", "uuid", "oneOf", "datetime", "url"],
    patterns: ["matches"],
    checks: ["test"],
    write: { kind: "chain", word: "max" },
  },
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
