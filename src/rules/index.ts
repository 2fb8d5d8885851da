import type { Rule } from "eslint";
import noAuthFallthrough from "./no-auth-fallthrough.js";
import noDebugExposure from "./no-debug-exposure.js";
import noExportedSecrets from "./no-exported-secrets.js";
import noHardcodedSecrets from "./no-hardcoded-secrets.js";
import noRawErrorResponse from "./no-raw-error-response.js";
import noServedSource from "./no-served-source.js";
import noUnguardedBodyAccess from "./no-unguarded-body-access.js";
import noUnprojectedQueryResponse from "./no-unprojected-query-response.js";
import requireAuthentication from "./require-authentication.js";
import requireBodyLimit from "./require-body-limit.js";
import requireBoundedStrings from "./require-bounded-strings.js";
import requireErrorLog from "./require-error-log.js";
import requireRateLimit from "./require-rate-limit.js";
import requireSecureTransport from "./require-secure-transport.js";

/** Every rule under its name; the name is also its file, its page and its fixtures. */
export const rules = {
  "no-auth-fallthrough": noAuthFallthrough,
  "no-debug-exposure": noDebugExposure,
  "no-exported-secrets": noExportedSecrets,
  "no-hardcoded-secrets": noHardcodedSecrets,
  "no-raw-error-response": noRawErrorResponse,
  "no-served-source": noServedSource,
  "no-unguarded-body-access": noUnguardedBodyAccess,
  "no-unprojected-query-response": noUnprojectedQueryResponse,
  "require-authentication": requireAuthentication,
  "require-body-limit": requireBodyLimit,
  "require-bounded-strings": requireBoundedStrings,
  "require-error-log": requireErrorLog,
  "require-rate-limit": requireRateLimit,
  "require-secure-transport": requireSecureTransport,
} as const satisfies Readonly<Record<string, Rule.RuleModule>>;
