import type { Shape, ValidatorModel } from "../../concepts/model.js";

const parse: Shape = { call: { returns: { validated: true }, guard: { input: { arg: 1 }, by: "throws" } } };
const safeParse: Shape = {
  call: { returns: "valibot.result", guard: { input: { arg: 1 }, by: { result: "success", is: true }, validated: ["output"] } },
};

/**
 * Valibot: functions that take the schema first. `parse` and `assert` throw, `safeParse` answers `{ success, output, issues }`,
 * `is` answers; `parser` and `safeParser` bind the schema.
 * Source: the types of valibot 1.5 (dist/index.d.mts).
 */
export const valibot: ValidatorModel = {
  kind: "validator",
  id: "valibot",
  packages: ["valibot"],
  exports: {
    parse: "valibot.parse",
    parseAsync: "valibot.parse",
    assert: "valibot.assert",
    safeParse: "valibot.safeParse",
    safeParseAsync: "valibot.safeParse",
    is: "valibot.is",
    parser: "valibot.parserFactory",
    parserAsync: "valibot.parserFactory",
    safeParser: "valibot.safeParserFactory",
    safeParserAsync: "valibot.safeParserFactory",
    "*": "valibot.factory",
  },
  types: { GenericSchema: "valibot.schema", BaseSchema: "valibot.schema", ObjectSchema: "valibot.schema" },
  strings: {
    makers: ["string"],
    bounds: "maxLength length maxBytes bytes maxGraphemes graphemes email rfcEmail uuid cuid2 ulid nanoid ip ipv4 ipv6 isoDate isoDateTime isoTime isoTimestamp mac mac48 imei creditCard hexColor values url".split(" "),
    patterns: ["regex"],
    checks: ["check", "rawCheck"],
    write: { kind: "pipe", word: "maxLength" },
  },
  words: [
    {
      package: "valibot",
      since: 1,
      rank: 1,
      imports: { v: { from: "valibot", kind: "namespace" } },
      object: "v.object({fields})",
      list: "v.array({element})",
      string: "v.pipe(v.string(), v.maxLength({max}))",
      number: "v.number()",
      boolean: "v.boolean()",
      any: "v.any()",
      optional: "v.optional({field})",
      check: { names: ["parsed"], declares: "const {parsed} = v.safeParse({schema}, {body});", fails: "!{parsed}.success", checked: "{parsed}.output" },
    },
  ],
  shapes: {
    "valibot.parse": parse,
    "valibot.assert": { call: { guard: { input: { arg: 1 }, by: "throws" } } },
    "valibot.safeParse": safeParse,
    "valibot.is": { call: { returns: { plain: true }, guard: { input: { arg: 1 }, by: "returns" } } },
    "valibot.parserFactory": { call: { returns: "valibot.parser" } },
    "valibot.parser": { call: { returns: { validated: true }, guard: { by: "throws" } } },
    "valibot.safeParserFactory": { call: { returns: "valibot.safeParser" } },
    "valibot.safeParser": {
      call: { returns: "valibot.result", guard: { by: { result: "success", is: true }, validated: ["output"] } },
    },
    "valibot.result": { props: { success: { plain: true } } },
    "valibot.factory": { call: { returns: "valibot.schema" } },
    "valibot.schema": {},
  },
};
