import type { Rule } from "eslint";

/** Every rule under its name; the name is also its file, its page and its fixtures. */
export const rules = {} as const satisfies Readonly<Record<string, Rule.RuleModule>>;
