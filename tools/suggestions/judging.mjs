// What is wrong with a suggestion, in words: one judgement for the tests and for code of others.

/**
 * @typedef {import("eslint").Linter.LintMessage} Message
 * @typedef {import("eslint").Linter.LintSuggestion} Suggestion
 * @typedef {"unparsable" | "left" | "added"} Fault
 */

/** How many findings there are of each rule and kind. @param {readonly Message[]} messages */
function countByKind(messages) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const message of messages) counts.set(kindOf(message), (counts.get(kindOf(message)) ?? 0) + 1);
  return counts;
}

/** @param {Message} message */
function kindOf({ ruleId, messageId }) {
  return `${ruleId ?? ""} ${messageId ?? ""}`;
}

/**
 * @param {readonly Message[]} before The findings of the text that the suggestion was made for.
 * @param {Message} finding The one that it should take away.
 * @param {readonly Message[]} after The findings of the text that it leaves.
 * @returns {{ fault: Fault, words: string }[]} Empty when the text parses, the finding is gone and no other has come.
 */
export function judge(before, finding, after) {
  const broken = after.find(({ fatal, ruleId }) => fatal === true || ruleId === null);
  if (broken) return [{ fault: "unparsable", words: `does not parse: ${broken.message}` }];
  const [had, has] = [countByKind(before), countByKind(after)];
  const count = (/** @type {Map<string, number>} */ counts, /** @type {string} */ kind) => counts.get(kind) ?? 0;
  const added = [...has.keys()].filter((kind) => count(has, kind) > count(had, kind));
  return [
    ...(count(has, kindOf(finding)) < count(had, kindOf(finding)) ? [] : [{ fault: /** @type {const} */ ("left"), words: "leaves the finding" }]),
    ...added.map((kind) => ({ fault: /** @type {const} */ ("added"), words: `adds a finding: ${kind}` })),
  ];
}
