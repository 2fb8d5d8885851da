import type { FileAnalysis } from "../../analysis/index.js";
import type { AST, Node } from "../../concepts/ast.js";
import type { DatabaseModel, ProjectionPlace, ProjectionWords, QueryEffect } from "../../concepts/model.js";
import type { Query } from "../../concepts/origin.js";
import { memberName, programOf, unwrap, wrapped } from "../../syntax/node.js";

/** A query's own call in the linted file, with what its library says of it. */
export interface QueryCall {
  readonly call: AST.CallExpression;
  readonly effect: QueryEffect | undefined;
  readonly words: ProjectionWords | undefined;
}

/** Undefined when the query stands in another file or is no call. */
export function queryCall(file: FileAnalysis, query: Query): QueryCall | undefined {
  const call = unwrap(query.node);
  if (programOf(call) !== file.module.ast || call.type !== "CallExpression") return undefined;
  const model = file.index.models.find((one): one is DatabaseModel => one.kind === "database" && one.id === query.database);
  const words = model?.projectionWords;
  const effect = ownEffect(file, call) ?? effectOf(model, call, query);
  return (words?.kind === "argument" && !effect?.projections ? returningCall(file, call, words) : undefined) ?? { call, effect, words };
}

/** A write's rows are asked for behind it, and their columns with them: `insert(users).values(user).returning()`. */
function returningCall(file: FileAnalysis, write: AST.CallExpression, words: ProjectionWords): QueryCall | undefined {
  for (const call of chainOf(write).slice(1)) {
    const effect = ownEffect(file, call);
    if (effect?.projections) return { call, effect, words };
  }
  return undefined;
}

/** What the model says of the method of this very receiver. */
function ownEffect(file: FileAnalysis, call: AST.CallExpression): QueryEffect | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return undefined;
  for (const { origin } of file.trace(callee.object)) {
    const shape = origin.kind === "shape" ? origin.shape : origin.kind === "rows" ? origin.query.chain : undefined;
    const effect = shape === undefined ? undefined : file.index.shape(shape)?.methods?.[memberName(callee)]?.query;
    if (effect) return effect;
  }
  return undefined;
}

/** The method's description: the one of the query's kind, since several shapes may have a method of the name. */
function effectOf(model: DatabaseModel | undefined, call: AST.CallExpression, query: Query): QueryEffect | undefined {
  const callee = unwrap(call.callee);
  const name = callee.type === "MemberExpression" ? memberName(callee) : undefined;
  if (name === undefined) return undefined;
  const found = Object.values(model?.shapes ?? {}).flatMap((shape) => shape.methods?.[name]?.query ?? []).filter(({ subject }) => subject?.from !== "arg" || mayName(call.arguments[subject.arg]));
  return found.find((effect) => effect.op === query.op && effect.records === query.records) ?? found.find((effect) => effect.op === query.op);
}

/** A manager's methods take the entity before the rest: options in its place tell that this is none. */
function mayName(argument: Node | undefined): boolean {
  return argument !== undefined && argument.type !== "ObjectExpression";
}

/** Where the call takes a projection in its options: `{ select }`, `{ attributes }`, `{ columns }`. */
export function optionPlace(effect: QueryEffect | undefined, words: ProjectionWords | undefined): (ProjectionPlace & { readonly path: readonly [string] }) | undefined {
  const places = (effect?.projections ?? []).filter((place) => place.path?.length === 1 && place.polarity !== "except" && place.adds !== true && place.form !== "any" && place.form !== "sql");
  const wanted = words?.kind === "option" ? places.find((place) => place.path?.[0] === words.key) : undefined;
  return (wanted ?? places[0]) as (ProjectionPlace & { readonly path: readonly [string] }) | undefined;
}

/** Where fields can be left out: `{ omit }`. */
export function omitPlace(effect: QueryEffect | undefined): ProjectionPlace | undefined {
  return effect?.projections?.find((place) => place.polarity === "except" && place.form === "keys" && place.path?.length === 1);
}

/** Calls that end a query: nothing can be added behind them. */
const ends = /^(?:then|catch|finally|exec|toArray|lean|cursor|get|all|run|execute\w*|pluck|orFail|transacting|stream|pipe)$/;

/** The chain of calls that starts with the query's own, as far as a projection may follow it. */
export function chainOf(call: AST.CallExpression): AST.CallExpression[] {
  const chain = [call];
  for (let at: Node = call; ; ) {
    const member: Node | undefined = wrapped(at).parent;
    const next: Node | undefined = member?.type === "MemberExpression" && unwrap(member.object) === at ? wrapped(member).parent : undefined;
    if (next?.type !== "CallExpression" || member?.type !== "MemberExpression" || unwrap(next.callee) !== member || ends.test(memberName(member))) return chain;
    chain.push(next);
    at = next;
  }
}
