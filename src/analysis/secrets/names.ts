import { vocabulary } from "../vocabulary.js";

/**
 * What a name says about the value behind it.
 * signing: the value signs or encrypts (`JWT_SECRET`); any constant there is a secret, however plain.
 * credential: the value authenticates (`dbPassword`, `apiKey`); people also use such names for other things.
 */
export type NameClass = "credential" | "signing";

/** Compounds that are written without a break. */
const COMPOUNDS: Readonly<Record<string, readonly string[]>> = {
  accesskey: ["access", "key"],
  accesstoken: ["access", "token"],
  apikey: ["api", "key"],
  apisecret: ["api", "secret"],
  apitoken: ["api", "token"],
  authkey: ["auth", "key"],
  authsecret: ["auth", "secret"],
  authtoken: ["auth", "token"],
  clientsecret: ["client", "secret"],
  cookiesecret: ["cookie", "secret"],
  jwtkey: ["jwt", "key"],
  jwtsecret: ["jwt", "secret"],
  passwd: ["password"],
  pwd: ["password"],
  privatekey: ["private", "key"],
  secretkey: ["secret", "key"],
  sessionsecret: ["session", "secret"],
};

/** A file has far fewer names than places that ask about them. */
const MOST_NAMES = 5000;
const split = new Map<string, readonly string[]>();

/** `jwtSecretKey`, `JWT_SECRET_KEY`, `jwt-secret-key` as lower-case words. */
export function wordsOf(name: string): readonly string[] {
  const known = split.get(name);
  if (known) return known;
  const words = toWords(name);
  if (split.size >= MOST_NAMES) split.clear();
  if (name.length < 100) split.set(name, words);
  return words;
}

function toWords(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .flatMap((word) => (Object.hasOwn(COMPOUNDS, word) ? (COMPOUNDS[word] ?? []) : word === "" ? [] : [word]));
}

/** Words at the end that say nothing about what the value is: `SECRET_V2`, `passwordValue`, `API_KEY_DEV`. */
const TRAILING = /^(?:\d+|v\d+|value|string|str|literal|raw|plain|base64|hex|dev|development|prod|production|staging|local|old|new|current|previous|default|env)$/;

const SIGNING_SUBJECTS = new Set(
  "access admin app auth cookie cookies csrf encryption hmac jwt jwe jws login otp refresh reset server session sessions sign signing sso token tokens verification verify".split(" "),
);
const SIGNING_KEYS = new Set("cipher crypto cookie-signing encrypt encryption hmac jwt jws master sign signature signing".split(" "));
const CREDENTIAL_KEYS = new Set(["access", "account", "admin", "api", "app", "auth", "private", "secret", "server", "service", "ssh", "subscription", "webhook"]);
const CREDENTIAL_TOKENS = new Set(
  "access admin api app auth bearer bot deploy id integration internal jwt oauth personal private refresh repo secret service static user webhook".split(" "),
);
/** What is public by design, or a name, in spite of its last word. */
const PUBLIC = new Set("anon anonymous pub public publishable site vapid".split(" "));

/** What a signing key is for: a kind of key, or the library that takes it (`EXPRESS_SECRET`, `NEXTAUTH_SECRET`). */
function isSigningSubject(word: string): boolean {
  const { frameworks, keyed } = vocabulary();
  return SIGNING_SUBJECTS.has(word) || frameworks.has(word) || keyed.has(word);
}

/** What the whole name and its last words say; undefined when they do not speak of a secret. */
export function classify(name: string): NameClass | undefined {
  const words = [...wordsOf(name)];
  while (words.length > 1 && TRAILING.test(words.at(-1) ?? "")) words.pop();
  if (words.some((word) => PUBLIC.has(word))) return undefined;
  const last = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const previous = before.at(-1) ?? "";
  switch (last) {
    case "secret":
    case "secrets":
      return before.length > 0 && before.every((word) => word === "secret" || isSigningSubject(word)) ? "signing" : "credential";
    case "key":
    case "keys":
      if (previous === "secret") return before.slice(0, -1).some(isSigningSubject) && !before.includes("access") ? "signing" : "credential";
      if (SIGNING_KEYS.has(previous)) return "signing";
      return CREDENTIAL_KEYS.has(previous) && (previous !== "access" || before.includes("secret") || before.includes("account")) ? "credential" : undefined;
    case "token":
      return previous === "" || CREDENTIAL_TOKENS.has(previous) || vocabulary().services.has(previous) ? "credential" : undefined;
    case "pass":
      return previous === "" || /^(?:admin|auth|db|database|ftp|mail|email|root|sender|smtp|user)$/.test(previous) || vocabulary().databases.has(previous) ? "credential" : undefined;
    case "password":
    case "passphrase":
    case "pepper":
    case "credential":
    case "credentials":
      return "credential";
    default:
      return undefined;
  }
}

/** Whether a build copies the variable into what browsers load. */
export function isPublicVariable(name: string): boolean {
  return vocabulary().publicVariable.test(name);
}

/** The name without what makes it public. */
export function unprefixed(name: string): string {
  return name.replace(vocabulary().publicVariable, "");
}

/** A variable that browsers get although its name says that they must not; most keys and tokens under these prefixes are meant to be public. */
export function isSecretMadePublic(name: string): boolean {
  if (!isPublicVariable(name)) return false;
  const words = wordsOf(unprefixed(name));
  const text = words.join(" ");
  return /\b(?:secret|secrets|private key|service role|service key|password|passphrase)$|\bsecret (?:access )?key$|\bservice role key$/.test(text) && !/\b(?:reset|forgot|show|min|max)\b/.test(text);
}

/** Names that ask for a person or an account: beside one, `pass` and `password` are credentials. */
export function isAccountName(name: string): boolean {
  return /^(?:user|users?name|login|account|email|name)$/.test(wordsOf(name).join("")) || /(?:^|_)user(?:_?name)?$/i.test(name);
}

export function isPasswordName(name: string): boolean {
  return classify(name) === "credential" && /^(?:password|pass|passphrase)$/.test(wordsOf(name).at(-1) ?? "");
}

/** `jwtSecret` as `JWT_SECRET`. */
export function variableName(name: string): string {
  return wordsOf(name).join("_").toUpperCase();
}

/** `JWT_SECRET` as `jwtSecret`. */
export function bindingName(variable: string): string {
  const [first = "secret", ...rest] = wordsOf(variable);
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
