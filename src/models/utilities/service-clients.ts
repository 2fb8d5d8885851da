import type { Method, UtilityModel } from "../../concepts/model.js";

const options = (...paths: readonly string[][]): Method => ({ secrets: paths.map((path) => ({ arg: 0, path })) });
const first: Method = { secrets: [{ arg: 0 }] };
const second: Method = { secrets: [{ arg: 1 }] };

/**
 * Clients of paid services: what authenticates the account is given to a constructor or a set-up function.
 * Publishable halves (Stripe `pk_`, account ids) go elsewhere and are not listed.
 * Source: the types of stripe 23, twilio 6, openai 6, @anthropic-ai/sdk, @aws-sdk/client-* 3, @sendgrid/mail 8, resend, razorpay 2.
 */
export const serviceClients: UtilityModel = {
  kind: "utility",
  id: "service-clients",
  packages: ["stripe", "resend", "postmark", "svix"],
  exports: Object.fromEntries(["default", "Stripe", "Resend", "ServerClient", "AccountClient", "Svix", "Webhook"].map((name) => [name, "service-clients.first"])),
  companions: [
    { packages: ["twilio"], exports: { default: "service-clients.twilio", Twilio: "service-clients.twilio" } },
    {
      packages: ["openai", "@anthropic-ai/sdk", "groq-sdk", "@mistralai/mistralai"],
      exports: Object.fromEntries(["default", "OpenAI", "AzureOpenAI", "Configuration", "Anthropic", "Groq", "Mistral"].map((name) => [name, "service-clients.apiKey"])),
    },
    { packages: ["mailgun-js"], exports: { default: "service-clients.mailgun" } },
    { packages: ["@aws-sdk/*"], exports: { "*": "service-clients.aws" } },
    // What it is as a whole, the model of its database says.
    { packages: ["aws-sdk"], exports: { S3: "service-clients.aws", SES: "service-clients.aws" } },
    { packages: ["@sendgrid/mail"], exports: { default: "service-clients.sendgrid" } },
    { packages: ["razorpay"], exports: { default: "service-clients.razorpay" } },
    { packages: ["cloudinary"], exports: { v2: "service-clients.cloudinary", default: "service-clients.cloudinary" } },
    { packages: ["google-auth-library"], exports: { OAuth2Client: "service-clients.oauth" } },
  ],
  errors: { harmless: ["$metadata"] },
  shapes: {
    "service-clients.first": { construct: first, call: first },
    "service-clients.twilio": { construct: second, call: second },
    "service-clients.apiKey": { construct: options(["apiKey"]) },
    "service-clients.mailgun": { call: options(["apiKey"]) },
    "service-clients.aws": { construct: options(["credentials", "secretAccessKey"], ["secretAccessKey"]) },
    "service-clients.awsSdk": { props: { config: "service-clients.awsConfig", S3: "service-clients.aws", SES: "service-clients.aws" } },
    "service-clients.awsConfig": { methods: { update: options(["secretAccessKey"]) } },
    "service-clients.sendgrid": { methods: { setApiKey: first } },
    "service-clients.razorpay": { construct: options(["key_secret"]) },
    "service-clients.cloudinary": { props: { v2: "service-clients.cloudinary" }, methods: { config: options(["api_secret"]) } },
    "service-clients.oauth": { construct: { secrets: [{ arg: 1 }, { arg: 0, path: ["clientSecret"] }] } },
  },
};
