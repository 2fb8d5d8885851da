import type { Method, ValidatorModel } from "../../concepts/model.js";

const pair = { result: "0", is: false } as const;
const compiled: Method = { returns: "vine.validator" };

/**
 * VineJS: `vine.compile(schema)` (`vine.create` since 4) gives a validator whose `validate` rejects and whose `tryValidate`
 * answers `[error, value]`; `vine.validate({ schema, data })` does both at once.
 * Source: the types of @vinejs/vine 4.4 (build/src/vine/main.d.ts, validator.d.ts).
 */
export const vine: ValidatorModel = {
  kind: "validator",
  id: "vine",
  packages: ["@vinejs/vine"],
  exports: { default: "vine.namespace", Vine: "vine.class" },
  types: { VineValidator: "vine.validator" },
  strings: {
    makers: ["string"],
    bounds: "maxLength fixedLength email uuid ulid ipAddress creditCard passport postalCode mobile in hexCode iban jwt coordinates url".split(" "),
    patterns: ["regex"],
    checks: ["use"],
    write: { kind: "chain", word: "maxLength" },
  },
  words: [
    {
      package: "@vinejs/vine",
      since: 2,
      rank: 3,
      imports: { vine: { from: "@vinejs/vine", kind: "default" } },
      object: "vine.object({fields})",
      schema: "vine.compile({object})",
      list: "vine.array({element})",
      string: "vine.string().maxLength({max})",
      number: "vine.number()",
      boolean: "vine.boolean()",
      any: "vine.any()",
      optional: "{field}.optional()",
      check: { names: ["invalid", "payload"], declares: "const [{invalid}, {payload}] = await {schema}.tryValidate({body});", async: true, fails: "{invalid}", checked: "{payload}" },
    },
  ],
  shapes: {
    "vine.class": { construct: { returns: "vine.namespace" } },
    "vine.namespace": {
      methods: {
        compile: compiled,
        create: compiled,
        withMetaData: { returns: "vine.namespace" },
        validate: { returns: { validated: true }, guard: { input: { arg: 0, path: ["data"] }, by: "throws" } },
        tryValidate: { returns: "vine.result", guard: { input: { arg: 0, path: ["data"] }, by: pair, validated: ["1"] } },
      },
      anyMethod: { returns: "vine.schema" },
    },
    "vine.schema": { anyMethod: { returns: { same: true } } },
    "vine.validator": {
      methods: {
        validate: { returns: { validated: true }, guard: { by: "throws" } },
        tryValidate: { returns: "vine.result", guard: { by: pair, validated: ["1"] } },
      },
    },
    "vine.result": { props: { 0: "vine.failure" } },
    "vine.failure": {},
  },
};
