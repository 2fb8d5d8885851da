import type { Method, UtilityModel } from "../../concepts/model.js";

const create: Method = { secrets: ["pass", "clientSecret", "refreshToken"].map((name) => ({ arg: 0, path: ["auth", name] })), connects: true };

/**
 * nodemailer: the account's password is `auth.pass`, with OAuth2 the client's secret and the tokens.
 * Source: the types of nodemailer 10 (@types/nodemailer/lib/smtp-connection.d.ts).
 */
export const mailAccounts: UtilityModel = {
  kind: "utility",
  id: "mail-accounts",
  packages: ["nodemailer"],
  exports: { default: "mail-accounts.namespace", createTransport: "mail-accounts.create" },
  companions: [{ packages: ["@nestjs-modules/mailer"], exports: { MailerModule: "mail-accounts.module" } }],
  shapes: {
    "mail-accounts.namespace": { methods: { createTransport: create } },
    "mail-accounts.create": { call: create },
    "mail-accounts.module": { methods: { forRoot: { secrets: [{ arg: 0, path: ["transport", "auth", "pass"] }] } } },
  },
};
