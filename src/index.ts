import type { Linter, Rule } from "eslint";
import { hashOf } from "./analysis/hash.js";
import { presets, type Preset } from "./configs.js";
import { identity } from "./rule/identity.js";
import { rules } from "./rules/index.js";

export type RuleName = keyof typeof rules;

export interface LeakproofPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<RuleName, Rule.RuleModule>;
  readonly configs: Record<Preset, Linter.Config[]>;
  /**
   * A short text that changes with any file that findings may depend on: code, schemas and configuration of the project in which `directory` lies.
   * As `settings.leakproof.projectHash` it keeps `eslint --cache` from serving findings that an edit of another file made wrong. Reads all of these files.
   */
  readonly projectHash: (directory: string) => string;
}

const { name, version, namespace } = identity;
const core = { meta: { name, version, namespace }, rules };

/** The presets name the plugin itself, so they are hung on the object that they name. */
const plugin: LeakproofPlugin = Object.assign(core, { configs: presets(core), projectHash: hashOf });

export default plugin;
export { hashOf as projectHash };
// `require()` of an ES module gives what stands under this name.
export { plugin as "module.exports" };
