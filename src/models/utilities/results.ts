import type { Method, UtilityModel } from "../../concepts/model.js";

const holds = (under: string): Method => ({ returns: { holds: 0, under } });

/**
 * Results that hold either a value or what went wrong, as plain objects that are taken apart by name.
 *
 * Sources: `fp-ts` 2.16 `lib/Either.d.ts` and `lib/TaskEither.d.ts` (`{ _tag, left }` or `{ _tag, right }`), `neverthrow` 8
 * `dist/index.d.ts` (`value`, `error`).
 */
export const results: UtilityModel = {
  kind: "utility",
  id: "results",
  packages: [],
  companions: [
    { packages: ["fp-ts/Either", "fp-ts/lib/Either"], exports: { right: "results.right", left: "results.left" } },
    { packages: ["neverthrow"], exports: { ok: "results.ok", okAsync: "results.ok", err: "results.err", errAsync: "results.err" } },
  ],
  shapes: {
    "results.either": { methods: { right: holds("right"), left: holds("left") } },
    "results.right": { call: holds("right") },
    "results.left": { call: holds("left") },
    "results.ok": { call: holds("value") },
    "results.err": { call: holds("error") },
  },
};
