import type { Host } from "./port.js";

export type { Host, Language, Parsed, PathInfo } from "./port.js";

/** The playground: one file in memory and no project around it. */
export const host: Host = {
  info: () => undefined,
  read: () => undefined,
  list: () => [],
  home: () => undefined,
  now: () => Date.now(),
  parse: () => undefined,
  scopes: () => undefined,
  visitorKeys: () => ({}),
};
