import type { Node } from "../../concepts/ast.js";
import { enclosingFunction, nameOf, stringValue, wrapped } from "../../syntax/node.js";
import { classify, variableName, wordsOf } from "./names.js";
import type { Secret } from "./secret.js";

/** Words that say what is done and not to what, and those of options that take a key. */
const SAYING_NOTHING = /^(?:async|config|constructor|create|do|encode|decode|factory|generate|get|handle|handler|issue|jwt|key|keys|make|new|options|or|private|secret|secrets|sign|token|use|verify)$/;

/**
 * Different values have variables of different names and equal ones share theirs, as far as the names are of the plugin's own making:
 * what the code itself reads (`process.env.KEY || "…"`) or calls a secret keeps its name.
 */
export function distinguished(secrets: readonly Secret[]): Secret[] {
  const byValue = new Map<string, string>();
  const taken = new Map<string, string>();
  const kept = (secret: Secret): boolean => secret.fallback !== undefined || secret.because !== "position" || isNamed(secret) || isOlder(secret);
  for (const secret of secrets.filter(kept)) if (!taken.has(secret.variable)) taken.set(secret.variable, valueOf(secret));
  return secrets.map((secret) => {
    if (kept(secret)) return secret;
    const value = valueOf(secret);
    const variable = byValue.get(value) ?? freeName(secret, value, taken);
    byValue.set(value, variable);
    taken.set(variable, value);
    return { ...secret, variable };
  });
}

/** Whether its own name speaks of a secret and of which: `refreshSecret`, and not `secret`. */
function isNamed({ place }: Secret): boolean {
  const [own] = place.names;
  return own !== undefined && wordsOf(own).length > 1 && classify(own) !== undefined;
}

/** `[process.env.SECRET, "the one before"]` */
function isOlder({ node }: Secret): boolean {
  const list = wrapped(node).parent;
  return list?.type === "ArrayExpression" && list.elements.some((one) => one?.type === "MemberExpression");
}

function valueOf({ node }: Secret): string {
  return stringValue(node) ?? `${node.type} ${String(node.range[0])}`;
}

function freeName(secret: Secret, value: string, taken: ReadonlyMap<string, string>): string {
  const isFree = (name: string): boolean => (taken.get(name) ?? value) === value;
  const named = [...namesAround(secret)].find(isFree);
  if (isFree(secret.variable)) return secret.variable;
  if (named !== undefined) return named;
  let number = 2;
  while (!isFree(`${secret.variable}_${String(number)}`)) number++;
  return `${secret.variable}_${String(number)}`;
}

/** The name with what stands around it before it: `REFRESH_JWT_SECRET` for `const refreshToken = sign(payload, "…")`. */
function* namesAround({ node, place, variable }: Secret): Iterable<string> {
  const around = [...place.names, ...resultNames(node), ...functionNames(node)];
  for (const name of around) {
    const words = wordsOf(name).filter((word) => !SAYING_NOTHING.test(word) && !variable.toLowerCase().split("_").includes(word));
    if (words.length > 0 && words.length < 4) yield variableName(`${words.join("_")}_${variable}`);
  }
}

/** What the call's result is called. */
function* resultNames(node: Node): Iterable<string> {
  for (let at = wrapped(node).parent; at && at.type !== "Program"; at = at.parent) {
    if (at.type === "VariableDeclarator" && at.id.type === "Identifier") yield at.id.name;
    if (at.type === "Property" && at.key.type === "Identifier") yield at.key.name;
    if (/Statement$|Declaration$|Function/.test(at.type)) return;
  }
}

function* functionNames(node: Node): Iterable<string> {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    const { parent } = fn;
    const name = nameOf(fn) ?? ("key" in parent && parent.key.type === "Identifier" ? parent.key.name : "id" in parent && parent.id?.type === "Identifier" ? parent.id.name : undefined);
    if (name !== undefined) yield name;
  }
}
