import { wordsOf } from "./names.js";

/** Text that stands where a value will be filled in. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed === "" ||
    /^(?:[.\-_*x]{2,}|<.*>|\{\{.*\}\}|\$\{.*\}|%.*%|\[.*\]|n\/a|none|null|undefined|todo|tbd|dummy|fake|mock|placeholder|replace[-_ ]?me|redacted|hidden|unset|empty|required|optional)$/i.test(trimmed) ||
    /^(?:your|my)[-_ ].*(?:here|key|token|secret|password)$/i.test(trimmed) ||
    /^(?:insert|enter|put|replace|paste|add)[-_ ].*(?:here|key|token|secret|your)/i.test(trimmed) ||
    wordsOf(trimmed).some((word) => /^(?:dummy|fake|mock|placeholder|redacted|example|unconfigured|unset|missing|disabled)$/.test(word))
  );
}

/** A text that people read: words with spaces between. */
export function isSentence(text: string): boolean {
  return /\s/.test(text.trim()) && /^[^\d\W][\p{L}\p{P}\s\d]*$/u.test(text.trim()) && text.trim().split(/\s+/).length >= 3;
}

/** Says what is wrong with a secret rather than being one. */
export function isMessage(text: string): boolean {
  return /\s/.test(text) && /\b(?:is|are|was|must|should|required|missing|invalid|incorrect|wrong|not|please|cannot|can't|failed|expired|forgot|reset|enter|use|for|your)\b/i.test(text);
}

/** Paths, addresses, dotted keys, header and content types, file names: they name something. */
export function isReference(text: string): boolean {
  return (
    /^(?:\.{0,2}\/|~\/|@\w|#|[a-z][a-z\d+.-]*:\/\/)/i.test(text) ||
    /^[\w.+-]+@[\w-]+\.[\w.]+$/.test(text) ||
    /^[a-z]\w*(?:[.:/][a-z]\w*)+$/i.test(text) ||
    /^[\w-]+\.(?:js|ts|json|pem|key|env|crt|txt|ya?ml)$/i.test(text) ||
    /^(?:Bearer|Basic) ?$/.test(text)
  );
}

/** `MY_SETTING`: the name of a variable, a code, an enum member. */
export function isConstantName(text: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(text);
}

const IDS = /^(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|0x[\da-fA-F]{40}|sha\d+-.*|#[\da-fA-F]{3,8}|\d{1,4}[smhdwy]|\d+(?:\.\d+)*)$/i;

/** Ids, addresses, hashes of content, durations, alphabets. */
function isIdentifierLike(text: string): boolean {
  return IDS.test(text) || /(?:abcdef|ABCDEF|0123456)/.test(text) || /^(?:HS|RS|ES|PS)\d{3}$/.test(text) || /^(?:sha|md|aes)-?\d+/i.test(text);
}

/** The value spells the name that it stands under: a key of a table, not its content. */
export function spellsName(text: string, names: readonly string[]): boolean {
  const plain = wordsOf(text).join("");
  return plain !== "" && names.some((name) => wordsOf(name).join("") === plain);
}

/** Words in one of the usual notations, with nothing else: `incorrectPassword`, `reset-token`, `auth_user_key`. */
function isWording(text: string): boolean {
  const words = wordsOf(text);
  return /^[A-Za-z]+(?:[-_.: ]?[A-Za-z]+)*$/.test(text) && words.every((word) => /[aeiouy]/.test(word) || word.length <= 3) && words.every((word) => word.length <= 14) && !/[A-Z]{2}[a-z][A-Z]|[a-z][A-Z][a-z]?[A-Z]/.test(text);
}

/** Letters and digits that no one would choose to read: what a generator makes, or a person as a password. */
export function looksRandom(text: string): boolean {
  // Languages that are written without spaces: a message, not a key.
  if (text.length < 8 || text.length > 4096 || /\s|(?!\p{Script=Latin})\p{L}/u.test(text)) return false;
  if (isPlaceholder(text) || isReference(text) || isConstantName(text) || isIdentifierLike(text) || isWording(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(text)).length;
  return kinds >= 2 && entropy(text) >= Math.min(3.2, Math.log2(text.length) * 0.75) && (/\d/.test(text) || text.length >= 24 || /[^\w.:/-]/.test(text));
}

/** Bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

/** Whether a constant is a value at all, for places where any constant is a secret. */
export function isConstantSecret(text: string): boolean {
  return text.trim() !== "" && !/^(?:<.*>|\{\{.*\}\}|%.*%)$/.test(text.trim());
}
