import type { Linter, Rule } from "eslint";
import { presets, type Preset } from "./configs.js";
import { identity } from "./rule/identity.js";
import { rules } from "./rules/index.js";

export type RuleName = keyof typeof rules;

export interface LeakproofPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<RuleName, Rule.RuleModule>;
  readonly configs: Record<Preset, Linter.Config[]>;
}

const { name, version, namespace } = identity;
const core = { meta: { name, version, namespace }, rules };

/** The presets name the plugin itself, so they are hung on the object that they name. */
const plugin: LeakproofPlugin = Object.assign(core, { configs: presets(core) });

export default plugin;
// `require()` of an ES module gives what stands under this name.
export { plugin as "module.exports" };
