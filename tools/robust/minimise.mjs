// Makes a failing input small: leaves out as much as possible while the failure stays the same.

/**
 * @param {readonly string[]} parts
 * @param {(text: string) => boolean} fails
 * @param {number} until when to give up, as `performance.now()` counts
 */
function without(parts, fails, until) {
  let kept = [...parts];
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length && performance.now() < until; ) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (fewer.length > 0 && fails(fewer.join(""))) kept = fewer;
      else at += size;
    }
  }
  return kept;
}

/**
 * First by lines, then by tokens.
 * @param {string} text
 * @param {(text: string) => boolean} fails
 * @param {number} [patience] milliseconds
 */
export function minimise(text, fails, patience = 20_000) {
  const until = performance.now() + patience;
  const lines = without(text.split(/(?<=\n)/), fails, until).join("");
  const tokens = without(lines.split(/(?<=[^\w$])|(?=[^\w$])/), fails, until).join("");
  const tidy = tokens.replaceAll(/[ \t]+/g, " ");
  return fails(tidy) ? tidy : tokens;
}
