// Files on which the plugin takes out of proportion long.
import { Bench } from "./lint.mjs";

/** @param {number} none @param {number} all */
const isSlow = (none, all) => all > 4 * none + 50;

/**
 * A file that looked slow is linted again before anything is said of it: the machine may have been busy.
 * @param {readonly import("./body.mjs").Source[]} body
 * @param {import("./turns.mjs").Lane} base
 * @param {import("./turns.mjs").Lane} full
 * @param {{ none: import("./contenders.mjs").Setup, all: import("./contenders.mjs").Setup }} setups
 */
export function slowFiles(body, base, full, setups) {
  const again = { none: new Bench(setups.none), all: new Bench(setups.all) };
  return body
    .flatMap((source, i) => (isSlow(/** @type {number} */ (base.best[i]), /** @type {number} */ (full.best[i])) ? [source] : []))
    .map((source) => {
      const best = (/** @type {Bench} */ lane) => Math.min(...[1, 2, 3].map(() => lane.run([source]).cpu));
      return { filename: source.filename, none: best(again.none), all: best(again.all) };
    })
    .filter(({ none, all }) => isSlow(none, all))
    .sort((a, b) => b.all - a.all);
}
