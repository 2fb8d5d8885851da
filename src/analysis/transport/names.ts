/** Cookies that let in whoever has them. */
const CREDENTIAL = /(?:^|[^a-z])(?:sess|session|sessionid|sid|ssid|token|jwt|auth|authorization|authentication|access|refresh|remember|rememberme|login|sso|bearer|credential|credentials|apikey|user_?token|id_?token)(?:$|[^a-z])/;
/** Cookies that hold a choice, a text or a proof that is of no use alone. */
const HARMLESS = /(?:csrf|xsrf|theme|consent|gdpr|flash|toast|locale|lang|prefer|color|colour|banner|cart|track|analytic|visit|count|state|nonce|verifier|redirect|return|hint|mode|view|sidebar|timezone)/;

export function isCredentialCookie(name: string): boolean {
  const spaced = separated(name);
  return CREDENTIAL.test(spaced) && !HARMLESS.test(spaced);
}

export function isHarmlessCookie(name: string): boolean {
  return HARMLESS.test(separated(name));
}

/** `accessToken` and `ACCESS_TOKEN` as `access token`. */
function separated(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/_/g, " ").toLowerCase();
}

const SECRET_KEY = /^(?:x-)?(?:api-?key|access-?key(?:-?id)?|app-?key|auth(?:orization)?|(?:access-?|auth-?|bearer-?|session-?)?token|password|passwd|pwd|secret|(?:client|api|app)-?secret|(?:api-?)?sign(?:ature)?|credentials?)$/;

/** Names of parameters and headers that carry a key or a password. */
export function isCredentialKey(name: string): boolean {
  return SECRET_KEY.test(name.replace(/([a-z\d])([A-Z])/g, "$1-$2").replace(/_/g, "-").toLowerCase());
}

/** A value that calls itself a key: `process.env.STEAM_KEY`, `config.apiToken`. */
export function isKeyName(name: string): boolean {
  return /(?:key|token|secret|password|passwd|pwd)$/i.test(name);
}

/** Hosts that are not reached over a public wire, or that stand in for one. */
export function isPublicHost(host: string): boolean {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  if (!/^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(name)) return false;
  return !/^(?:127|10|0)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|(?:^|\.)(?:localhost|local|internal|test|example|invalid|svc|cluster|lan|home|intranet)(?:\.|$)|(?:^|\.)example\.(?:com|org|net)$/.test(name);
}
