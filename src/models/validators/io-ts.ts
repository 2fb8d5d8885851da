import type { ValidatorModel } from "../../concepts/model.js";

/**
 * io-ts: `codec.decode(value)` answers an Either, told apart by `isRight`/`isLeft` of fp-ts or by its `_tag`;
 * `codec.is` answers.
 * Source: the types of io-ts 2.2 (lib/index.d.ts, lib/Decoder.d.ts) and fp-ts 2.16 (lib/Either.d.ts).
 */
export const ioTs: ValidatorModel = {
  kind: "validator",
  id: "io-ts",
  packages: ["io-ts", "io-ts/*", "io-ts-types", "fp-ts", "fp-ts/*"],
  exports: { isRight: "io-ts.isRight", isLeft: "io-ts.isLeft", either: "io-ts.either", Either: "io-ts.either", "*": "io-ts.codec" },
  types: { Type: "io-ts.codec", Mixed: "io-ts.codec", Any: "io-ts.codec", Decoder: "io-ts.codec", Codec: "io-ts.codec" },
  shapes: {
    /** `t.string` is a codec, `t.type({ … })` gives one. */
    "io-ts.codec": {
      call: { returns: "io-ts.codec" },
      methods: {
        decode: { returns: "io-ts.result", guard: { by: { result: "_tag", is: "Right" }, validated: ["right"] } },
        is: { returns: { plain: true }, guard: { by: "returns" } },
      },
      anyMethod: { returns: { same: true } },
    },
    "io-ts.either": { extends: ["results.either"], props: { isRight: "io-ts.isRight", isLeft: "io-ts.isLeft" } },
    "io-ts.isRight": { call: { returns: { plain: true }, guard: { by: "returns" } } },
    "io-ts.isLeft": { call: { returns: { plain: true }, guard: { by: "fails" } } },
    "io-ts.result": { props: { left: { plain: true }, _tag: { plain: true } } },
  },
};
