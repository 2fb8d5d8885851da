import type { Method, ValidatorModel } from "../../concepts/model.js";

const parse: Method = { returns: { validated: true }, guard: { by: "throws" } };
const safeParse: Method = { returns: "zod.result", guard: { by: { result: "success", is: true }, validated: ["data"] } };
const parseWith: Method = { returns: { validated: true }, guard: { input: { arg: 1 }, by: "throws" } };
const safeParseWith: Method = { returns: "zod.result", guard: { input: { arg: 1 }, by: { result: "success", is: true }, validated: ["data"] } };

/**
 * Zod 3 and 4. `parse` throws; `safeParse` answers `{ success, data } | { success, error }`.
 * Version 4 adds `decode`, and the core and mini builds have the same as functions: `z.parse(schema, value)`.
 * Source: the types of zod 4.6 (v4/classic/schemas.d.ts, v4/core/parse.d.ts, v3/types.d.ts).
 */
export const zod: ValidatorModel = {
  kind: "validator",
  id: "zod",
  packages: ["zod", "zod/*", "@hono/zod-openapi", "zod-openapi"],
  exports: { z: "zod.namespace", default: "zod.namespace", "*": "zod.factory" },
  types: {
    ZodType: "zod.schema",
    ZodTypeAny: "zod.schema",
    ZodSchema: "zod.schema",
    Schema: "zod.schema",
    AnyZodObject: "zod.schema",
    ZodObject: "zod.schema",
    ZodEffects: "zod.schema",
    ZodRawShape: { plain: true },
    ZodError: "zod.error",
  },
  strings: {
    makers: ["string"],
    bounds: [
      ..."max length email uuid uuidv4 uuidv6 uuidv7 guid cuid cuid2 ulid nanoid xid ksuid ip ipv4 ipv6 cidr cidrv4 cidrv6 datetime date time duration emoji e164 url httpUrl hostname".split(" "),
      ..."pipe enum mac".split(" "),
    ],
    patterns: ["regex"],
    checks: ["refine", "superRefine", "check"],
    write: { kind: "chain", word: "max" },
  },
  words: [
    {
      package: "zod",
      rank: 1,
      imports: { z: { from: "zod", kind: "named", whole: true } },
      object: "z.object({fields})",
      list: "z.array({element})",
      string: "z.string().max({max})",
      number: "z.number()",
      numeric: "z.coerce.number()",
      boolean: "z.boolean()",
      any: "z.any()",
      present: "z.any().refine({given} => value !== undefined)",
      optional: "{field}.optional()",
      check: { names: ["parsed"], declares: "const {parsed} = {schema}.safeParse({body});", fails: "!{parsed}.success", checked: "{parsed}.data" },
    },
  ],
  shapes: {
    "zod.namespace": {
      props: { coerce: "zod.namespace", iso: "zod.namespace", z: "zod.namespace", ZodError: "zod.errorClass" },
      methods: {
        parse: parseWith,
        parseAsync: parseWith,
        decode: parseWith,
        decodeAsync: parseWith,
        safeParse: safeParseWith,
        safeParseAsync: safeParseWith,
        safeDecode: safeParseWith,
        safeDecodeAsync: safeParseWith,
      },
      anyMethod: { returns: "zod.schema" },
    },
    "zod.factory": { call: { returns: "zod.schema" } },
    "zod.schema": {
      methods: {
        parse,
        parseAsync: parse,
        decode: parse,
        decodeAsync: parse,
        safeParse,
        safeParseAsync: safeParse,
        safeDecode: safeParse,
        safeDecodeAsync: safeParse,
        spa: safeParse,
      },
      anyProp: "zod.schema",
      anyMethod: { returns: { same: true } },
    },
    "zod.result": { props: { success: { plain: true }, error: "zod.error" } },
    "zod.errorClass": {},
    "zod.error": {},
  },
};
