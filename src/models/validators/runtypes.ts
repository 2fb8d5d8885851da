import type { Method, ValidatorModel } from "../../concepts/model.js";

const throwing: Method = { returns: { validated: true }, guard: { by: "throws" } };
const result: Method = { returns: "runtypes.result", guard: { by: { result: "success", is: true }, validated: ["value"] } };

/**
 * Runtypes: `check`, `parse` and `assert` throw, `guard` answers, `validate` (before 7) and `inspect` (7) answer `{ success, value }`.
 * Source: the types of runtypes 7.0 (esm/Runtype.d.ts, esm/result/Result.d.ts) and 6.7.
 */
export const runtypes: ValidatorModel = {
  kind: "validator",
  id: "runtypes",
  packages: ["runtypes"],
  exports: { "*": "runtypes.runtype" },
  types: { Runtype: "runtypes.runtype" },
  shapes: {
    /** `String` is a runtype, `Object({ … })` (before 7 `Record`) gives one. */
    "runtypes.runtype": {
      elsewhere: { "runtypes 6": ["validate"] },
      call: { returns: "runtypes.runtype" },
      methods: {
        check: throwing,
        parse: throwing,
        assert: { guard: { by: "throws" } },
        guard: { returns: { plain: true }, guard: { by: "returns" } },
        validate: result,
        inspect: result,
      },
      anyMethod: { returns: { same: true } },
    },
    "runtypes.result": { props: { success: { plain: true } } },
  },
};
