/** Methods that only texts have. */
export const TEXT_METHODS = /^(?:trim|trimStart|trimEnd|toLowerCase|toUpperCase|toLocaleLowerCase|toLocaleUpperCase|split|replace|replaceAll|startsWith|endsWith|match|matchAll|substring|substr|charAt|charCodeAt|normalize|padStart|padEnd|localeCompare|search|codePointAt)$/;
/** Methods that only lists have. */
export const LIST_METHODS = /^(?:map|forEach|filter|reduce|find|findIndex|findLast|some|every|flatMap|join|sort|push|flat|entries|reverse|splice)$/;
/** Names of what is a text nearly always. */
export const TEXT_NAMES =
  /(?:^|_|[a-z])(?:e?mail|password|passwd|pwd|passphrase|user_?name|login|(?:first|last|full|middle|display|nick)_?name|name|title|description|message|text|content|comment|caption|bio|token|slug|url|uri|address|city|country|language|subject|summary|note|notes|memo|reason|secret|captcha|currency|phone|mobile|phone_?number|street|post(?:al)?_?code|zip_?code|date|query|search|keyword|question|gender|path|image_?url|html|markdown)$/i;
/** Names of what is true or false. */
export const FLAG_NAMES = /^(?:is|has|should|can|enable|allow|accept)[A-Z_]|(?:enabled|active|completed|checked|done|published|visible)$/;
