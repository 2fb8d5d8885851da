import type { UtilityModel } from "../../concepts/model.js";

/**
 * Services, by what their credentials look like and by whose keys are no credentials. Tokens that are secrets wherever they stand, since only their provider's look so. A general detector package was weighed and found
 * to see the same two places in two thousand files at fifty times the size of this list, and not in a browser.
 * Source: the providers' documentation of their formats.
 */
export const serviceTokens: UtilityModel = {
  kind: "utility",
  id: "service-tokens",
  packages: [],
  browserKeys: "algolia firebase giphy google hcaptcha here mapbox mixpanel posthog pusher razorpay recaptcha segment sentry stripe tinymce turnstile unsplash".split(" "),
  tokens: [
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
  ],
};
