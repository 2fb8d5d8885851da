import type { ValidatorModel } from "../../concepts/model.js";

/**
 * Ajv: `compile` makes a function whose truth says that the value is valid, `validate(schema, value)` does both at once.
 * Functions compiled from `$async` schemas reject instead; their result is awaited and truthy when they return.
 * Source: the types of ajv 8.20 (dist/core.d.ts).
 */
export const ajv: ValidatorModel = {
  kind: "validator",
  id: "ajv",
  packages: ["ajv", "ajv/*"],
  exports: { default: "ajv.class", Ajv: "ajv.class", "*": "ajv.class" },
  types: { default: "ajv.instance", Ajv: "ajv.instance", ValidateFunction: "ajv.validate", AnyValidateFunction: "ajv.validate" },
  words: [
    {
      package: "ajv",
      rank: 4,
      imports: { Ajv: { from: "ajv", kind: "default" } },
      object: '{ type: "object", required: {required}, properties: {fields} }',
      schema: "new Ajv().compile({object})",
      called: true,
      list: '{ type: "array", items: {element} }',
      string: '{ type: "string", maxLength: {max} }',
      number: '{ type: "number" }',
      boolean: '{ type: "boolean" }',
      any: "{}",
      check: { fails: "!{schema}({body})" },
    },
  ],
  shapes: {
    "ajv.class": {
      props: { default: "ajv.class" },
      construct: { returns: "ajv.instance" },
      call: { returns: "ajv.instance" },
    },
    "ajv.instance": {
      methods: {
        compile: { returns: "ajv.validate" },
        compileAsync: { returns: "ajv.validate" },
        compileParser: { returns: "ajv.parser" },
        getSchema: { returns: "ajv.validate" },
        validate: { returns: { plain: true }, guard: { input: { arg: 1 }, by: "returns" } },
      },
      anyMethod: { returns: { same: true } },
    },
    "ajv.validate": { call: { returns: { plain: true }, guard: { by: "returns" } }, props: { errors: { plain: true } } },
    /** Gives undefined for text that does not fit. */
    "ajv.parser": { call: { returns: { validated: true } } },
  },
};
