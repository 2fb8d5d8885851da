/** What says of itself that nobody unknown comes by. */
export const ENFORCES = /^(?:require|ensure|must|only|restrict|protect|guard|check|verify|validate|assert|enforce|authenticate|authorize|authorise|is(?:Auth|Logged|Signed|Admin|Owner))|(?:required|guard|only|protected)$/i;

/** What means to let the unknown pass, or guards something else. */
export const LETS_PASS = /optional|maybe|anonymous|public|guest|throttl|rate|limit|attach|populate|load|set_?user|current_?user|soft|try|context/i;

export const REFUSAL = /unauthori[sz]ed|forbidden|access denied|not (?:authenticated|authori[sz]ed|logged|allowed|permitted)|invalid (?:token|signature|credentials)|permission denied|no token/i;

export const LOGIN = /^\/(?:\w+\/)*(?:log-?in|sign-?in|auth)(?:\/|\?|$)/i;
