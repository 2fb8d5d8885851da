import type { CallNode } from "../../concepts/ast.js";
import { methodsAt } from "../errors/logging.js";
import { specifiersOf } from "../evidence.js";
import type { FileAnalysis } from "../file.js";
import { namedSecrets } from "./collect.js";
import { distinguished } from "./distinguish.js";
import { exposuresOf } from "./exposures.js";
import { positionedSecrets } from "./positions.js";
import type { Exposure, Secret } from "./secret.js";

export type { Exposure, Secret } from "./secret.js";
export { propertyExporting } from "./exports.js";
export { bindingName, unprefixed } from "./names.js";
export { readerOf } from "./readers.js";

export interface Secrets {
  /** What others than this module get to see. */
  readonly exposed: readonly Exposure[];
  /** Constants that stay inside of it. A constant is in one of the two lists only. */
  readonly hidden: readonly Secret[];
}

const cache = new WeakMap<FileAnalysis, Secrets>();

/** The secrets of a file; worked out once, whichever rule asks. */
export function secretsOf(file: FileAnalysis): Secrets {
  const known = cache.get(file);
  if (known) return known;
  const positioned = takesKeys(file) ? positionedSecrets(file.nodes, file.module, file.tracer, file.index) : [];
  const all = distinguished(distinct([...positioned, ...namedSecrets(file.module)]));
  const exposed = exposuresOf(file, all);
  const told = new Set(exposed.flatMap(({ node, secret }) => (secret ? [node, secret.node] : [node])));
  const found = { exposed, hidden: file.isClient ? [] : all.filter(({ node }) => !told.has(node)) };
  cache.set(file, found);
  return found;
}

/** The method that throws where the called one gives undefined. */
export function orThrow(call: CallNode, file: FileAnalysis): string | undefined {
  return methodsAt(call, file.tracer, file.tracer.root).find((method) => method.orThrow !== undefined)?.orThrow;
}

/** Without a server and a package that takes keys nothing in a file does. */
function takesKeys({ serves, index, module }: FileAnalysis): boolean {
  return serves || specifiersOf(module).some((s) => index.keyTakers.test(s));
}

/** The first to speak of a constant is kept. */
function distinct(secrets: readonly Secret[]): Secret[] {
  const seen = new Set<object>();
  return secrets.filter(({ node }) => !seen.has(node) && seen.add(node));
}
