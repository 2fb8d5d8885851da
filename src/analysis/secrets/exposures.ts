import type { AST, Node } from "../../concepts/ast.js";
import { nodesOf } from "../../flow/trails.js";
import { memberName, programOf, stringValue } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import { exportReach } from "./exports.js";
import { isEnvironment } from "./fallbacks.js";
import { classify, isPublicVariable, isSecretMadePublic, variableName, wordsOf } from "./names.js";
import { placeOf } from "./places.js";
import type { Exposure, Secret } from "./secret.js";

/** Secrets that others than this module get to see, among those that stand in it and those that it reads. */
export function exposuresOf(file: FileAnalysis, secrets: readonly Secret[]): Exposure[] {
  const reads = file.nodes.members.filter(isVariableRead);
  const found = [...inAnswers(file, secrets), ...inBrowsers(file, secrets, reads), ...inExports(file, secrets, reads)];
  // One way out is enough to tell.
  const seen = new Set<Node>();
  return found.filter(({ node }) => !seen.has(node) && seen.add(node));
}

// Answers

function inAnswers(file: FileAnalysis, secrets: readonly Secret[]): Exposure[] {
  const byNode = new Map(secrets.map((secret) => [secret.node, secret]));
  return file.leaks.flatMap(({ trail, node, site }): Exposure[] => {
    const { origin } = trail;
    if (origin.kind === "env") {
      if (!isSecretVariable(origin.name, site.channel === "view")) return [];
      return [{ kind: "toClient", node, variable: origin.name, what: origin.name, secret: undefined, name: undefined }];
    }
    const secret = origin.kind === "literal" ? byNode.get(origin.node) : undefined;
    if (!secret || secret.fallback) return [];
    return [{ kind: "toClient", node: secret.node, variable: secret.variable, what: secret.what, secret, name: undefined }];
  }).concat(wholeEnvironments(file));
}

/** `res.json({ env: process.env })` */
function wholeEnvironments(file: FileAnalysis): Exposure[] {
  const wholes = file.nodes.members.filter((member) => memberName(member) === "env" && isEnvironment(member) && (member.parent.type !== "MemberExpression" || member.parent.object !== member));
  if (wholes.length === 0) return [];
  return file.sites.flatMap((site) =>
    file.tracer.trace(site.value, site.path, file.tracer.root, true).flatMap((trail): Exposure[] => {
      const member = nodesOf(trail).find((step): step is AST.MemberExpression => wholes.includes(step as never) || wholes.includes(step.parent as never));
      const node = member && (wholes.find((whole) => whole === member || whole === member.parent) ?? member);
      return node && programOf(node) === file.module.ast ? [{ kind: "toClient", node, variable: "", what: "the whole environment", secret: undefined, name: undefined }] : [];
    }),
  );
}

/** Keys that their providers mean for browsers. */
const BROWSER_KEYS = /^(?:algolia|analytics|captcha|firebase|giphy|google|hcaptcha|here|map|mapbox|maps|mixpanel|posthog|publishable|pusher|razorpay|recaptcha|segment|sentry|site|stripe|tinymce|turnstile|unsplash|weather)$/;

function isSecretVariable(name: string, view: boolean): boolean {
  if (isPublicVariable(name) || classify(name) === undefined) return false;
  const words = wordsOf(name);
  const plainKey = /^(?:key|token)$/.test(words.at(-1) ?? "") && !words.includes("secret") && !words.includes("private") && classify(name) !== "signing";
  return !plainKey || (!view && !words.some((word) => BROWSER_KEYS.test(word)));
}

// What browsers load

function inBrowsers(file: FileAnalysis, secrets: readonly Secret[], reads: readonly AST.MemberExpression[]): Exposure[] {
  const variables = reads.flatMap((node): Exposure[] => {
    const variable = memberName(node);
    return isSecretMadePublic(variable) ? [{ kind: "toClient", node, variable, what: variable, secret: undefined, name: undefined }] : [];
  });
  if (!file.isClient) return variables;
  return [...variables, ...secrets.map((secret): Exposure => ({ kind: "toClient", node: secret.node, variable: secret.variable, what: secret.what, secret, name: undefined }))];
}

// Exports

function inExports(file: FileAnalysis, secrets: readonly Secret[], reads: readonly AST.MemberExpression[]): Exposure[] {
  const { module } = file;
  const out: Exposure[] = [];
  let serving: boolean | undefined;
  const serves = (): boolean => (serving ??= file.sites.length > 0 || file.nodes.functions.some((fn) => file.role(fn) !== undefined));
  for (const secret of secrets) {
    if (programOf(secret.node) !== module.ast || secret.node !== constantOf(secret)) continue;
    const reach = exportReach(secret.place, secret.node, module);
    if (!reach) continue;
    const common = { node: secret.node, variable: secret.variable, what: secret.what, secret, name: reach.name };
    if (secret.fallback && reach.name !== undefined) out.push({ ...common, kind: "fallback" });
    else if (serves()) out.push({ ...common, kind: secret.fallback ? "fallback" : "exported" });
  }
  for (const node of reads) {
    const variable = memberName(node);
    if (isPublicVariable(variable) || classify(variable) === undefined) continue;
    const reach = exportReach(placeOf(node), node, module);
    if (reach && serves()) out.push({ kind: "exported", node, variable, what: variable, secret: undefined, name: reach.name });
  }
  return out;
}

/** A use of another file's constant is not the constant. */
function constantOf(secret: Secret): Node | undefined {
  return stringValue(secret.node) === undefined ? undefined : secret.node;
}

function isVariableRead(node: AST.MemberExpression): boolean {
  return isEnvironment(node.object) && memberName(node) !== "*" && variableName(memberName(node)) !== "";
}
