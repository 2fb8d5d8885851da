import type { ValidatorModel } from "../../concepts/model.js";

/**
 * ArkType: a type is a function that answers the value, or an instance of `type.errors` when it does not fit;
 * `assert` throws, `allows` answers.
 * Source: the types of arktype 2.2 (out/variants/base.d.ts, out/type.d.ts).
 */
export const arktype: ValidatorModel = {
  kind: "validator",
  id: "arktype",
  packages: ["arktype"],
  exports: { type: "arktype.factory", scope: "arktype.scopeFactory", ArkErrors: "arktype.errors" },
  types: { Type: "arktype.type" },
  words: [
    {
      package: "arktype",
      since: 2,
      rank: 1,
      imports: { type: { from: "arktype", kind: "named" } },
      object: "{fields}",
      schema: "type({object})",
      list: "type({element}).array()",
      string: '"string <= {max}"',
      number: '"number"',
      boolean: '"boolean"',
      any: '"unknown.any"',
      optionalKey: "{key}?",
      check: { names: ["payload"], declares: "const {payload} = {schema}({body});", fails: "{payload} instanceof type.errors", checked: "{payload}" },
    },
  ],
  shapes: {
    "arktype.factory": {
      props: { errors: "arktype.errors" },
      call: { returns: "arktype.type" },
      anyMethod: { returns: "arktype.type" },
    },
    "arktype.scopeFactory": { call: { returns: "arktype.scope" } },
    "arktype.scope": { methods: { type: { returns: "arktype.type" }, export: { returns: "arktype.module" } } },
    "arktype.module": { anyProp: "arktype.type" },
    "arktype.type": {
      call: { guard: { by: { instanceOf: "arktype.errors" }, validated: [] } },
      methods: {
        assert: { returns: { validated: true }, guard: { by: "throws" } },
        from: { returns: { validated: true }, guard: { by: "throws" } },
        allows: { returns: { plain: true }, guard: { by: "returns" } },
      },
      anyMethod: { returns: { same: true } },
    },
    "arktype.errors": {},
  },
};
