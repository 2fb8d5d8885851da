import type { Shape, UtilityModel } from "../../concepts/model.js";

const first: Shape = { construct: { secrets: [{ arg: 0 }] }, call: { secrets: [{ arg: 0 }] } };
const options = (...paths: readonly string[][]): Shape => {
  const secrets = paths.map((path) => ({ arg: 0, path }));
  return { construct: { secrets }, call: { secrets } };
};

/**
 * Clients of paid services: what authenticates the account is given to a constructor or a set-up function.
 * Publishable halves (Stripe `pk_`, account ids) go elsewhere and are not listed.
 * Source: the types of stripe 23, twilio 6, openai 6, @anthropic-ai/sdk, @aws-sdk/client-* 3, @sendgrid/mail 8, resend, razorpay 2.
 */
export const serviceClients: UtilityModel = {
  kind: "utility",
  id: "service-clients",
  packages: ["stripe", "resend", "postmark", "svix", "mailgun-js"],
  exports: { default: "service-clients.first", Stripe: "service-clients.first", Resend: "service-clients.first", ServerClient: "service-clients.first", Webhook: "service-clients.first" },
  companions: [
    { packages: ["twilio"], exports: { default: "service-clients.twilio", Twilio: "service-clients.twilio" } },
    {
      packages: ["openai", "@anthropic-ai/sdk", "groq-sdk", "cohere-ai", "@mistralai/mistralai"],
      exports: { default: "service-clients.apiKey", OpenAI: "service-clients.apiKey", Anthropic: "service-clients.apiKey", Configuration: "service-clients.apiKey" },
    },
    { packages: ["@aws-sdk/*"], exports: { "*": "service-clients.aws" } },
    { packages: ["aws-sdk"], exports: { default: "service-clients.awsOld", S3: "service-clients.aws", SES: "service-clients.aws", DynamoDB: "service-clients.aws" } },
    { packages: ["@sendgrid/mail"], exports: { default: "service-clients.sendgrid", setApiKey: "service-clients.first" } },
    { packages: ["razorpay"], exports: { default: "service-clients.razorpay" } },
    { packages: ["cloudinary"], exports: { v2: "service-clients.cloudinary", default: "service-clients.cloudinary" } },
    { packages: ["google-auth-library"], exports: { OAuth2Client: "service-clients.oauth" } },
  ],
  errors: { harmless: ["$metadata"] },
  shapes: {
    "service-clients.first": first,
    "service-clients.twilio": { construct: { secrets: [{ arg: 1 }] }, call: { secrets: [{ arg: 1 }] } },
    "service-clients.apiKey": options(["apiKey"]),
    "service-clients.aws": options(["credentials", "secretAccessKey"], ["secretAccessKey"]),
    "service-clients.awsOld": {
      props: { config: "service-clients.awsConfig", S3: "service-clients.aws", SES: "service-clients.aws", DynamoDB: "service-clients.aws" },
    },
    "service-clients.awsConfig": { methods: { update: { secrets: [{ arg: 0, path: ["secretAccessKey"] }] } } },
    "service-clients.sendgrid": { methods: { setApiKey: { secrets: [{ arg: 0 }] } } },
    "service-clients.razorpay": options(["key_secret"]),
    "service-clients.cloudinary": { props: { v2: "service-clients.cloudinary" }, methods: { config: { secrets: [{ arg: 0, path: ["api_secret"] }] } } },
    "service-clients.oauth": { construct: { secrets: [{ arg: 1 }, { arg: 0, path: ["clientSecret"] }] } },
  },
};
