import type { AST, Node } from "../../concepts/ast.js";
import type { Method } from "../../concepts/model.js";
import { methodOf, shapeOf } from "../../flow/library.js";
import { nodesOf } from "../../flow/trails.js";
import { variableOf } from "../../flow/scopes.js";
import { memberName, programOf, unwrap } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";

/** A path of the file system, as far as the code spells it. */
export interface Spelled {
  /** Where it begins: at the folder of a source file, at the working directory, or at the root of the file system. */
  readonly base: "absolute" | "cwd" | "file";
  /** The source file that `__dirname` speaks of. */
  readonly file: string;
  /** Names below the base; leading `..` lead out of it. */
  readonly names: readonly string[];
  /** What follows the names is not spelled: the client's choice, or unknown. */
  readonly open: "client" | "unknown" | undefined;
}

const DEEPEST = 12;

/** Undefined where not even the beginning is known. */
export function spell(node: Node, file: FileAnalysis, left = DEEPEST): Spelled | undefined {
  const at = unwrap(node);
  const home = file.tracer.world.moduleOf(at).filename.replaceAll("\\", "/");
  const from = (base: Spelled["base"], names: readonly string[] = []): Spelled => ({ base, file: home, names, open: undefined });
  if (left === 0) return undefined;
  switch (at.type) {
    case "Literal":
      return typeof at.value === "string" ? walkOn(from(at.value.startsWith("/") ? "absolute" : "cwd"), at.value) : undefined;
    case "TemplateLiteral":
      return spellTemplate(at, file, left);
    case "BinaryExpression":
      return at.operator === "+" ? append(spell(at.left, file, left - 1), at.right, file, left) : undefined;
    case "Identifier":
      if (at.name === "__dirname" && !variableOf(at, file.tracer.world.moduleOf(at))) return from("file");
      if (at.name === "__filename" && !variableOf(at, file.tracer.world.moduleOf(at))) return from("file", [home.split("/").at(-1) ?? ""]);
      return behind(at, file, left);
    case "MemberExpression":
      if (unwrap(at.object).type === "MetaProperty") return /^(?:dirname|dir)$/.test(memberName(at)) ? from("file") : /^(?:filename|url|path)$/.test(memberName(at)) ? from("file", [home.split("/").at(-1) ?? ""]) : undefined;
      return behind(at, file, left);
    case "AwaitExpression":
      return spell(at.argument, file, left - 1);
    case "NewExpression":
      return spellUrl(at, file, left);
    case "CallExpression":
      return spellCall(at, file, left, from("cwd"));
    default:
      return undefined;
  }
}

/** What a name or a member stands for: the first expression on the way to its origin that spells a path. */
function behind(node: Node, file: FileAnalysis, left: number): Spelled | undefined {
  const { tracer } = file;
  const found = tracer.trace(node, [], tracer.root, false);
  if (found.some((t) => t.origin.kind === "request")) return undefined;
  for (const t of found) {
    for (const step of nodesOf(t)) {
      if (step === node || step.type === "Identifier" || step.type === "MemberExpression") continue;
      const spelled = (programOf(step) as Node).type === "Program" ? spell(step, file, left - 1) : undefined;
      if (spelled) return spelled;
    }
  }
  return undefined;
}

function spellTemplate(node: AST.TemplateLiteral, file: FileAnalysis, left: number): Spelled | undefined {
  const [head, ...tail] = node.quasis;
  const start = head?.value.cooked ?? "";
  const home = file.tracer.world.moduleOf(node).filename.replaceAll("\\", "/");
  const [first, ...rest] = node.expressions;
  let at: Spelled | undefined = start === "" && first ? spell(first, file, left - 1) : walkOn({ base: start.startsWith("/") ? "absolute" : "cwd", file: home, names: [], open: undefined }, start);
  if (start !== "" && first) at = append(at, first, file, left);
  for (const [i, quasi] of tail.entries()) {
    at = at && walkOn(at, quasi.value.cooked ?? "");
    const next = rest[i];
    if (next) at = append(at, next, file, left);
  }
  return at;
}

/** `new URL("./public", import.meta.url)` */
function spellUrl(node: AST.NewExpression, file: FileAnalysis, left: number): Spelled | undefined {
  const [path, base] = node.arguments;
  if (node.callee.type !== "Identifier" || node.callee.name !== "URL" || !base || !path || path.type === "SpreadElement" || base.type === "SpreadElement") return undefined;
  const start = spell(base, file, left - 1);
  return start && append({ ...start, names: start.names.slice(0, -1) }, path, file, left);
}

function spellCall(node: AST.CallExpression, file: FileAnalysis, left: number, cwd: Spelled): Spelled | undefined {
  const callee = unwrap(node.callee);
  if (callee.type === "MemberExpression" && memberName(callee) === "cwd" && unwrap(callee.object).type === "Identifier" && (unwrap(callee.object) as AST.Identifier).name === "process") return cwd;
  const effect = pathEffect(callee, file);
  const [first, ...rest] = node.arguments;
  if (effect === undefined) return undefined;
  if (!first) return effect === "resolve" ? cwd : undefined;
  if (first.type === "SpreadElement") return undefined;
  let at = spell(first, file, left - 1) ?? (isClientChoice(first, file) ? { ...cwd, open: "client" as const } : undefined);
  if (effect === "parent") return at && { ...at, names: up(at.names) };
  for (const part of rest) at = part.type === "SpreadElement" ? at && { ...at, open: at.open ?? "unknown" } : append(at, part, file, left, effect === "resolve");
  return at;
}

function pathEffect(callee: Node, file: FileAnalysis): Method["path"] {
  const { tracer } = file;
  if (callee.type === "MemberExpression") {
    const own = tracer.trace(callee.object, [], tracer.root, false).map((t) => methodOf(tracer, t, memberName(callee))?.path).find((p) => p !== undefined);
    if (own) return own;
  }
  return tracer.trace(callee, [], tracer.root, false).map((t) => (t.origin.kind === "shape" ? shapeOf(tracer, t.origin.shape)?.call?.path : undefined)).find((p) => p !== undefined);
}

/** One more part: spelled, chosen by the client, or unknown. `resolve` starts anew at an absolute one. */
function append(at: Spelled | undefined, part: Node, file: FileAnalysis, left: number, restarts = false): Spelled | undefined {
  if (!at) return undefined;
  if (isClientChoice(part, file)) return at.open ? at : { ...at, open: "client" };
  const more = spell(part, file, left - 1);
  if (!more || more.base === "file") return more && restarts ? more : { ...at, open: at.open ?? "unknown" };
  if (more.base === "absolute" && restarts) return more;
  if (at.open) return at;
  return { ...walkOn(at, more.names.join("/")), open: more.open };
}

export function isClientChoice(node: Node, { tracer }: FileAnalysis): boolean {
  return tracer.trace(node, [], tracer.root, false).some((t) => t.origin.kind === "request" && t.origin.part !== "body" && t.origin.part !== "files");
}

function walkOn(at: Spelled, text: string): Spelled {
  if (at.open) return at;
  let { names } = at;
  for (const part of text.split("/")) {
    if (part === "" || part === ".") continue;
    names = part === ".." ? up(names) : [...names, part];
  }
  return { ...at, names };
}

function up(names: readonly string[]): readonly string[] {
  return names.length === 0 || names.at(-1) === ".." ? [...names, ".."] : names.slice(0, -1);
}
