import type { ESLint, Linter } from "eslint";
import type { PublishedDocs } from "./rule/define.js";
import { identity } from "./rule/identity.js";
import { rules } from "./rules/index.js";

export type Preset = "recommended" | "strict";

const files = ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"];

/** What each preset holds follows from the rules' own metadata. */
const contents: Readonly<Record<Preset, readonly Preset[]>> = { recommended: ["recommended"], strict: ["recommended", "strict"] };

export function presets(plugin: ESLint.Plugin): Record<Preset, Linter.Config[]> {
  return { recommended: preset("recommended", plugin), strict: preset("strict", plugin) };
}

function preset(name: Preset, plugin: ESLint.Plugin): Linter.Config[] {
  const { namespace } = identity;
  const active = Object.entries(rules as Readonly<Record<string, { meta?: { docs?: unknown } }>>).flatMap(([rule, { meta }]): [string, Linter.RuleEntry][] => {
    const { recommended, severity, recommendedOptions } = meta?.docs as PublishedDocs;
    const entry: Linter.RuleEntry = name === "recommended" && recommendedOptions ? [severity, recommendedOptions] : severity;
    return contents[name].includes(recommended) ? [[`${namespace}/${rule}`, entry]] : [];
  });
  return [{ name: `${namespace}/${name}`, files: [...files], plugins: { [namespace]: plugin }, rules: Object.fromEntries(active) }];
}
