/** Functions and middlewares that ask who the caller is, or what the caller may do, by what such things are called. */
export const AUTHENTICATES =
  /auth(?:enti|ori[sz])|^(?:with|use|require|is|ensure|check|verify|need|must)?_?auth(?:ed|n|z)?(?:User|Guard|Middleware|Check|Required|Handler|Token|JWT|Session|Only|Admin)?$|(?:is|are|ensure|check|require|must|verify|validate|need|assert|has|only|restrict|enforce)_?(?:be|To)?_?(?:auth|logged|login|signed|admin|owner|roles?|permission|access|session|token|jwt|user(?:s?$|Id$|Role|Session|Token|Logged|Auth|Permission|Access)|member|moderator|privilege|scope|api_?key|signature|ability|polic|grant|allowed)|permission|(?:get|load|fetch|resolve)_?(?:server|current|my|user|auth|active|logged)_?(?:in)?_?(?:session|user(?:s?$|Id$)|auth|account|viewer|token)|^(?:get)?(?:session|currentUser|viewer|principal)$|^getUser(?:Id|Session|OrThrow|FromRequest|FromToken|FromSession|FromCookie|AndSession)?$|^(?:get|decode|read|parse|extract)_?(?:auth|session|jwt|access|bearer|id)?_?token|jwt|verifyId|withAuth|protect(?:ed)?(?:Route|Procedure)?$|guard|isAdmin|isOwner|can(?:Access|Manage|Edit|View|Delete|Create|Update|Read|Write)|throwIfNot|timingSafeEqual|construct_?Event|access_?control|rbac|\bacl\b|bearer|api_?key|requireUser|requireLogin|admin(?:Only|Required)|private(?:Route|Procedure)|signed_?(?:in|cookie)|verifySignature|validateSignature|checkSignature|oidc|denyUnless|loggedIn/i;

/** Middlewares that say who the caller is where that is known, and let everybody pass. */
export const ATTACHES = /optional|attach|initiali[sz]e|populate|maybe|set_?(?:current)?_?user|load_?user|soft|^session$|cookie_?session|deserial|login|register|sign_?up|logout|callback|refresh/i;

export const LIMITS = /rate_?limit|limiter|^limit(?:s|Requests|ByIp|Attempts|Login)?$|throttl|slow_?down|brute|too_?many|captcha|turnstile|attempts?$|lock_?out|quota|check_?limit|^ratelimit|consume(?:Points)?$|flood/i;

/** Members of a request or its context that tell who the caller is. */
export const IDENTITIES = new Set(["user", "session", "auth", "currentUser", "userId", "user_id", "account", "principal", "identity", "decoded", "viewer", "jwt", "token", "isAuthenticated", "currentAccount", "admin", "apiKey", "sessionID", "member", "authUser", "loggedInUser", "uid"]);

/** What such members are read from. */
export const HOLDERS = /^(?:_?req(?:uest)?|ctx|context|c|_?event|e|res(?:ponse)?|locals|state|this|info|session|args|platform)$/;

/** Path segments of routes that are open by their nature. */
export const OPEN_BY_NATURE =
  /^(?:log-?in|log-?out|sign-?(?:in|up|out|off)|register\w*|registration|auth\w*|oauth\d?|sso|saml|oidc|callback|tokens?|refresh(?:[-_]?\w*)?|forgot[-_\w]*|reset[-_\w]*|recover[-_\w]*|verify[-_\w]*|verification|confirm[-_\w]*|activat\w*|active|otp|2fa|mfa|password(?:less)?|magic-?link|csrf\w*|xsrf\w*|health\w*|ping\w*|status|live\w*|ready|readiness|metrics|version|docs|swagger|openapi\w*|webhooks?|hooks?|contact\w*|newsletter|subscribe|unsubscribe|feedback|track\w*|analytics|events?|beacon|collect|telemetry|csp-report|reports?|robots|sitemap|public|guest|visits?|hello|echo|og|preview|cron|resend[-_\w]*|sessions?|join|invit\w*|unlock[-_\w]*|change-password-by-token|search|demo|test)$/i;

/** Segments under which the data of persons, or the workings of the server, are read. */
export const PRIVATE_DATA =
  /^(?:users?|accounts?|profiles?|customers?|members?|employees?|patients?|students?|orders?|carts?|baskets?|payments?|invoices?|transactions?|wallets?|balances?|address(?:es)?|messages?|chats?|inbox|notes?|passphrases?|secrets?|credentials?|api-?keys?|logs?|audit|admin|me|my|private|subscriptions?|bookings?|reservations?|appointments?|backups?|exports?|database|debug|env|config|settings|sys-?info|system-?info|notifications?|contacts|leads|salar(?:y|ies)|payroll|ldap|tickets|medical|records|prescriptions)$/i;

/** Segments of routes that take a password, a code or a token, or send one. */
export const TAKES_CREDENTIALS =
  /^(?:log-?in\w*|sign-?(?:in|up)\w*|register\w*|registration|authenticat\w*|auth|sessions?|forgot[-_\w]*|forget[-_\w]*|reset[-_\w]*|recover[-_\w]*|password[-_\w]*|otp\w*|2fa|mfa|verify-?(?:otp|code|email|phone|token)|send-?(?:otp|code|verification[-_\w]*)|magic-?link|resend[-_\w]*|verification-?code|login-?\w+|pin)$/i;
