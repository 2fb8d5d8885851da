// Changes code so that much of it still parses but no longer means anything: what nobody would write, a linter meets while somebody is typing.

/**
 * @typedef {import("./random.mjs").Random} Random
 * @typedef {{ readonly type: string, readonly value: string, readonly range: readonly [number, number] }} Token
 * @typedef {{ readonly text: string, readonly tokens: readonly Token[], readonly expressions: readonly (readonly [number, number])[], readonly calls: readonly (readonly (readonly [number, number])[])[] }} Specimen
 * @typedef {(specimen: Specimen, random: Random, donor: Specimen) => string} Mutation
 */

const oddNames = ["constructor", "__proto__", "hasOwnProperty", "toString", "then", "ünïcödé", "𠮷野", "ಠ_ಠ", "$", "_", "arguments", "undefined", "exports", "module", "req", "res", "error", "body", "a".repeat(3000)];
const oddValues = ["null", "this", "[]", "({})", "void 0", "new.target", "super.x", "import.meta.url", "await 0", "yield", "`${``}`", "/(?:)/v", "0x1fn", "[...[], , ]", "({ ...null })", "(() => {})()", "class {}", "function* () {}", "async () => {}", "import('./x')", "(1, 2)", "x?.y?.[0]?.()", "a ??= b", '"' + "\\u{1f600}".repeat(200) + '"', `[${"0,".repeat(2000)}]`, `"${"x".repeat(100_000)}"`];

/** @param {string} text @param {readonly [number, number]} range @param {string} into */
const replaced = (text, [start, end], into) => text.slice(0, start) + into + text.slice(end);
/** @param {string} text @param {readonly [number, number]} range */
const cut = (text, [start, end]) => text.slice(start, end);

/** @type {Readonly<Record<string, Mutation>>} */
const mutations = {
  dropToken: ({ text, tokens }, random) => replaced(text, random.of(tokens).range, " "),
  dropTokens({ text, tokens }, random) {
    const from = random.below(tokens.length);
    const to = Math.min(tokens.length - 1, from + random.below(12));
    const [first, last] = [tokens[from], tokens[to]];
    return first && last ? replaced(text, [first.range[0], last.range[1]], " ") : text;
  },
  doubleToken({ text, tokens }, random) {
    const { range } = random.of(tokens);
    return replaced(text, range, `${cut(text, range)} ${cut(text, range)}`);
  },
  rename({ text, tokens }, random) {
    const names = tokens.filter(({ type }) => type === "Identifier");
    if (names.length === 0) return text;
    const { value } = random.of(names);
    const name = random.of(oddNames);
    return names.filter((token) => token.value === value).reduceRight((changed, { range }) => replaced(changed, range, name), text);
  },
  renameOne({ text, tokens }, random) {
    const names = tokens.filter(({ type }) => type === "Identifier");
    return names.length < 2 ? text : replaced(text, random.of(names).range, random.of(names).value);
  },
  oddValue: ({ text, expressions }, random) => (expressions.length === 0 ? text : replaced(text, random.of(expressions), `(${random.of(oddValues)})`)),
  /** Puts an expression of another program here. */
  graft({ text, expressions }, random, donor) {
    if (expressions.length === 0 || donor.expressions.length === 0) return text;
    return replaced(text, random.of(expressions), `(${cut(donor.text, random.of(donor.expressions))})`);
  },
  swapArguments({ text, calls }, random) {
    const several = calls.filter((call) => call.length > 1);
    if (several.length === 0) return text;
    const call = random.of(several);
    const at = random.below(call.length - 1);
    const [left, right] = [call[at], call[at + 1]];
    if (!left || !right) return text;
    return replaced(replaced(text, right, cut(text, left)), left, cut(text, right));
  },
  dropArguments: ({ text, calls }, random) => {
    const filled = calls.filter((call) => call.length > 0);
    if (filled.length === 0) return text;
    const call = random.of(filled);
    const [first, last] = [call[0], call.at(-1)];
    return first && last ? replaced(text, [first[0], last[1]], "") : text;
  },
  selfReference({ text, expressions, tokens }, random) {
    const names = tokens.filter(({ type }) => type === "Identifier");
    if (names.length === 0 || expressions.length === 0) return text;
    const { value } = random.of(names);
    return replaced(text, random.of(expressions), `(${value} = ${value} || ${value}.${value}(${value}))`);
  },
  deepCall: ({ text, expressions }, random) => nested(text, expressions, random, "f(", ")"),
  deepArray: ({ text, expressions }, random) => nested(text, expressions, random, "[", "]"),
  deepObject: ({ text, expressions }, random) => nested(text, expressions, random, "{ a: ", " }"),
  deepArrow: ({ text, expressions }, random) => nested(text, expressions, random, "() => (", ")"),
  deepMember({ text, expressions }, random) {
    return expressions.length === 0 ? text : replaced(text, random.of(expressions), `(x${".then(y)".repeat(150)})`);
  },
  deepSum: ({ text, expressions }, random) => (expressions.length === 0 ? text : replaced(text, random.of(expressions), `(${'"a" + b + '.repeat(400)}c)`)),
  twice: ({ text }) => `${text}\n${text}`,
  inFunction: ({ text }) => `export default async function* outer(req, res, next) { try {\n${text}\n} catch ({ message = this, ...rest }) { return { message, rest }; } finally { } }`,
  inClass: ({ text }) => `class Outer extends (class {}) { static { ${text}\n} async #secret() {} get [a]() { return this.#secret; } }`,
  inLoop: ({ text }) => `label: for (let [a, { b: [c] = d, ...e }] of f) { if (a) continue label; switch (b) { default: case c: {\n${text}\n} break label; } }`,
  truncated: ({ text, tokens }, random) => text.slice(0, random.of(tokens).range[1]),
};

/** @param {string} text @param {Specimen["expressions"]} expressions @param {Random} random @param {string} before @param {string} after */
function nested(text, expressions, random, before, after) {
  if (expressions.length === 0) return text;
  const range = random.of(expressions);
  const depth = 20 + random.below(200);
  return replaced(text, range, `(${before.repeat(depth)}${cut(text, range)}${after.repeat(depth)})`);
}

const isExpression = /Expression$|^(?:Identifier|Literal|TemplateLiteral)$/;
const isName = /^(?:Property|MemberExpression|MethodDefinition|PropertyDefinition|ImportSpecifier|ExportSpecifier|VariableDeclarator|LabeledStatement)$/;

/**
 * What the mutations work on.
 * @param {string} text
 * @param {any} program as a parser gives it, with tokens
 * @returns {Specimen | undefined} undefined when there is nothing to change
 */
export function specimenOf(text, program) {
  /** @type {(readonly [number, number])[]} */
  const expressions = [];
  /** @type {(readonly (readonly [number, number])[])[]} */
  const calls = [];
  const stack = [{ node: program, parent: "" }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { node, parent } = entry;
    if (isExpression.test(node.type) && !(isName.test(parent) && node.type === "Identifier")) expressions.push(node.range);
    if (node.type === "CallExpression" || node.type === "NewExpression") calls.push(node.arguments.map((/** @type {any} */ argument) => argument.range));
    for (const [key, value] of Object.entries(node)) {
      if (key === "parent" || key === "tokens" || key === "comments") continue;
      for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === "string") stack.push({ node: child, parent: node.type });
    }
  }
  return program.tokens.length > 0 ? { text, tokens: program.tokens, expressions, calls } : undefined;
}

/**
 * @param {Specimen} specimen
 * @param {Random} random
 * @param {Specimen} donor
 */
export function mutant(specimen, random, donor) {
  return random.of(Object.values(mutations))(specimen, random, donor);
}
