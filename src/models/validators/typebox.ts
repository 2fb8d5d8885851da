import type { Method, ValidatorModel } from "../../concepts/model.js";
import type { SchemaWords } from "../../concepts/schemas.js";

const throwing: Method = { returns: { validated: true }, guard: { by: "throws" } };
const throwingWith: Method = { returns: { validated: true }, guard: { input: { arg: 1 }, by: "throws" } };

const wordsOf = (from: string): SchemaWords => ({
  package: from,
  rank: 3,
  imports: { Type: { from, kind: "named" }, Value: { from: `${from}/value`, kind: "named" } },
  object: "Type.Object({fields})",
  list: "Type.Array({element})",
  string: "Type.String({ maxLength: {max} })",
  number: "Type.Number()",
  boolean: "Type.Boolean()",
  any: "Type.Any()",
  optional: "Type.Optional({field})",
  check: { fails: "!Value.Check({schema}, {body})" },
});

/**
 * TypeBox: `Value.Check(schema, value)` answers, `Value.Assert`, `Parse` and `Decode` throw; `TypeCompiler.Compile(schema)`
 * (`Compile` from `typebox/compile` since 1.0) binds the schema. `Value.Cast`, `Default`, `Clean` and `Convert` prove nothing.
 * Source: the types of @sinclair/typebox 0.34 (build/cjs/value, build/cjs/compiler) and typebox 1.4.
 */
export const typebox: ValidatorModel = {
  kind: "validator",
  id: "typebox",
  packages: ["@sinclair/typebox", "@sinclair/typebox/*", "typebox", "typebox/*"],
  companions: [{ packages: ["elysia"], exports: { t: "typebox.builder" } }],
  exports: {
    Value: "typebox.value",
    TypeCompiler: "typebox.compiler",
    Compile: "typebox.compile",
    Type: "typebox.builder",
    default: "typebox.builder",
  },
  types: { TypeCheck: "typebox.check", Validator: "typebox.check", TSchema: "typebox.schema", TObject: "typebox.schema" },
  strings: {
    makers: ["String"],
    bounds: [],
    options: ["maxLength", "format", "pattern", "enum", "const"],
    write: { kind: "option", word: "maxLength" },
  },
  words: [wordsOf("typebox"), wordsOf("@sinclair/typebox")],
  shapes: {
    "typebox.value": {
      methods: {
        Check: { returns: { plain: true }, guard: { input: { arg: 1 }, by: "returns" } },
        Assert: { guard: { input: { arg: 1 }, by: "throws" } },
        Parse: throwingWith,
        Decode: throwingWith,
        Cast: { returns: { arg: 1 } },
        Default: { returns: { arg: 1 } },
        Clean: { returns: { arg: 1 } },
        Convert: { returns: { arg: 1 } },
      },
    },
    "typebox.compiler": { methods: { Compile: { returns: "typebox.check" } } },
    "typebox.compile": { call: { returns: "typebox.check" } },
    "typebox.check": {
      methods: { Check: { returns: { plain: true }, guard: { by: "returns" } }, Decode: throwing, Parse: throwing },
    },
    "typebox.builder": { anyMethod: { returns: "typebox.schema" } },
    "typebox.schema": {},
  },
};
