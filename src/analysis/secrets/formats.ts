/**
 * Values that are secrets wherever they stand: tokens in a provider's own format, private keys, URLs with a password.
 * Only formats that their providers document and that nothing else has; a general detector package was weighed and found
 * to see the same two places in two thousand files at fifty times the size of this list, and not in a browser.
 */
interface Format {
  readonly provider: string;
  readonly pattern: RegExp;
}

const FORMATS: readonly Format[] = [
  { provider: "AWS", pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  { provider: "Anthropic", pattern: /\bsk-ant-[a-z]+\d{2}-[\w-]{32,}/ },
  { provider: "OpenAI", pattern: /\bsk-(?:(?:proj|svcacct|admin)-[\w-]{32,}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})/ },
  { provider: "GitHub", pattern: /\b(?:gh[oprsu]_[A-Za-z0-9]{36,}|github_pat_\w{50,})/ },
  { provider: "GitLab", pattern: /\bgl(?:pat|dt|rt|ptt)-[\w-]{20,}/ },
  { provider: "npm", pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { provider: "Slack", pattern: /\bxox[abeoprs]-\d{6,}-[\w-]{10,}/ },
  { provider: "Slack", pattern: /https:\/\/hooks\.slack\.com\/services\/T\w{6,}\/B\w{6,}\/\w{16,}/ },
  { provider: "Microsoft Teams", pattern: /https:\/\/(?:outlook\.office\.com|[\w-]+\.webhook\.office\.com)\/webhook\w*\/[\da-f-]{36}@[\da-f-]{36}\/IncomingWebhook\/[\da-f]{32}/ },
  { provider: "Discord", pattern: /https:\/\/(?:ptb\.|canary\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,}/ },
  { provider: "Stripe", pattern: /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{20,}/ },
  { provider: "Stripe", pattern: /\bwhsec_[A-Za-z0-9+/=]{24,}/ },
  { provider: "Square", pattern: /\bsq0csp-[\w-]{43}|\bEAAA[\w-]{60}\b/ },
  { provider: "Braintree", pattern: /\baccess_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}/ },
  { provider: "Razorpay", pattern: /\brzp_live_secret_\w{14,}/ },
  { provider: "SendGrid", pattern: /\bSG\.[\w-]{22}\.[\w-]{43}/ },
  { provider: "Mailgun", pattern: /\bkey-[a-f\d]{32}\b/ },
  { provider: "Mailchimp", pattern: /\b[a-f\d]{32}-us\d{1,2}\b/ },
  { provider: "Twilio", pattern: /\bSK[a-f\d]{32}\b/ },
  { provider: "Google", pattern: /\bya29\.[\w-]{60,}|\bGOCSPX-[\w-]{28}\b/ },
  { provider: "Facebook", pattern: /\bEAACEdEose0cBA[A-Za-z0-9]{20,}/ },
  { provider: "Telegram", pattern: /\b\d{8,10}:AA[\w-]{33}\b/ },
  { provider: "Shopify", pattern: /\bshp(?:at|ca|pa|ss)_[a-fA-F\d]{32}\b/ },
  { provider: "DigitalOcean", pattern: /\bdo[opr]_v1_[a-f\d]{64}\b/ },
  { provider: "Hugging Face", pattern: /\bhf_[A-Za-z]{34}\b/ },
  { provider: "Linear", pattern: /\blin_(?:api|oauth)_\w{40,}/ },
  { provider: "PlanetScale", pattern: /\bpscale_(?:tkn|pw|oauth)_[\w-]{32,}/ },
  { provider: "Supabase", pattern: /\bsb[ps]_[a-f\d]{40}\b|\bsb_secret_[\w-]{20,}/ },
  { provider: "Resend", pattern: /\bre_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}\b/ },
  { provider: "Sentry", pattern: /\bsntry[su]_[\w=+/-]{40,}/ },
  { provider: "Atlassian", pattern: /\bATATT3x[\w=-]{100,}/ },
];

/** Cheap enough for every string: the letters that the formats begin with. */
const ANY = /AKIA|ASIA|sk-|gh[oprsu]_|github_pat|gl(?:pat|dt|rt|ptt)-|npm_|xox|hooks\.slack|IncomingWebhook|webhooks\/|[sr]k_|whsec_|sq0|EAAA|access_token\$|rzp_|SG\.|key-|-us\d|SK[a-f\d]|ya29|GOCSPX|EAACE|:AA|shp|do[opr]_|hf_|lin_|pscale|sb[ps_]|re_|sntry|ATATT/;

/** Whose token a text holds. */
export function providerOf(text: string): string | undefined {
  if (text.length < 20 || !ANY.test(text)) return undefined;
  return FORMATS.find(({ pattern }) => pattern.test(text) && !isFiller(pattern.exec(text)?.[0] ?? ""))?.provider;
}

/** The same letter over and over, or a word for "fill this in": documentation, not a token. */
function isFiller(token: string): boolean {
  return /(.)\1{7,}/.test(token) || /example|x{4,}|your|placeholder|1234567890abcdef/i.test(token);
}

/** A private key in PEM form with its content. */
export function isPrivateKey(text: string): boolean {
  return /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----\s*(?:\\n|\s)*[A-Za-z0-9+/=\\\s:,-]{60,}/.test(text);
}

/** The password in `scheme://user:password@host`; undefined when there is none, only a stand-in, or one of a local service. */
export function urlPassword(text: string): string | undefined {
  const match = /^[a-z][a-z\d+.-]*:\/\/([^\s:/@?#]*):([^\s/@?#]+)@([^\s/?#:@]+)/i.exec(text.trim());
  const [, user = "", password = "", host = ""] = match ?? [];
  // Names without a dot are those of the own machine, a container or a network of one's own.
  if (!match || !host.includes(".") || /^(?:127\.|0\.0\.0\.0)|(?:^|\.)example\.(?:com|net|org)$/.test(host)) return undefined;
  if (/^(?:[<[{$%].*|\*+|x+|\.+|password|pass|passwd|pwd|user|username|secret|your[-_]?password|changeme)$/i.test(password)) return undefined;
  return password === user && /^(?:user|username|guest|test|root|admin|postgres)$/i.test(user) ? undefined : password;
}
