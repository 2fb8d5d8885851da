/**
 * Who the plugin is. Spelled out because reading package.json at run time needs a file system, which a browser has not;
 * a test holds it against the package's own metadata.
 */
export const identity = {
  name: "eslint-plugin-leakproof",
  version: "0.1.0",
  /** The prefix of rule ids and the key under `settings`. */
  namespace: "leakproof",
  homepage: undefined as string | undefined,
} as const;

/** Where a rule is explained; undefined as long as the package names no homepage. */
export function rulePage(rule: string): string | undefined {
  const { homepage } = identity;
  return homepage === undefined ? undefined : `${homepage.replace(/#.*$/, "").replace(/\/$/, "")}/rules/${rule}`;
}
