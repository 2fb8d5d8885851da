import type { Method, ValidatorModel } from "../../concepts/model.js";

const throwing: Method = { returns: { validated: true }, guard: { by: "throws" } };
const predicate: Method = { returns: { plain: true }, guard: { by: "returns" } };
const validate: Method = { returns: "superstruct.result", guard: { by: { result: "0", is: false }, validated: ["1"] } };

/**
 * Superstruct: functions that take the value first, and the same as methods of a struct. `validate` answers `[error, value]`.
 * Source: the types of superstruct 2.0 (dist/struct.d.ts).
 */
export const superstruct: ValidatorModel = {
  kind: "validator",
  id: "superstruct",
  packages: ["superstruct"],
  exports: {
    assert: "superstruct.assert",
    create: "superstruct.create",
    mask: "superstruct.create",
    is: "superstruct.is",
    validate: "superstruct.validate",
    "*": "superstruct.factory",
  },
  types: { Struct: "superstruct.struct" },
  words: [
    {
      package: "superstruct",
      since: 1,
      rank: 2,
      imports: { s: { from: "superstruct", kind: "namespace" } },
      object: "s.type({fields})",
      list: "s.array({element})",
      string: "s.size(s.string(), 0, {max})",
      number: "s.number()",
      boolean: "s.boolean()",
      any: "s.any()",
      present: 's.refine(s.any(), "present", {given} => value !== undefined)',
      optional: "s.optional({field})",
      check: { fails: "!s.is({body}, {schema})" },
    },
  ],
  shapes: {
    "superstruct.assert": { call: { guard: { by: "throws" } } },
    "superstruct.create": { call: throwing },
    "superstruct.is": { call: predicate },
    "superstruct.validate": { call: validate },
    "superstruct.factory": { call: { returns: "superstruct.struct" } },
    "superstruct.struct": {
      methods: { assert: { guard: { by: "throws" } }, create: throwing, mask: throwing, is: predicate, validate },
    },
    "superstruct.result": { props: { 0: "superstruct.failure" } },
    "superstruct.failure": {},
  },
};
