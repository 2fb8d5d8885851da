import type { UtilityModel } from "../../concepts/model.js";

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
    "mail-accounts.namespace": {
      methods: { createTransport: { secrets: [{ arg: 0, path: ["auth", "pass"] }, { arg: 0, path: ["auth", "clientSecret"] }, { arg: 0, path: ["auth", "refreshToken"] }] } },
    },
    "mail-accounts.create": {
      call: { secrets: [{ arg: 0, path: ["auth", "pass"] }, { arg: 0, path: ["auth", "clientSecret"] }, { arg: 0, path: ["auth", "refreshToken"] }] },
    },
    "mail-accounts.module": { methods: { forRoot: { secrets: [{ arg: 0, path: ["transport", "auth", "pass"] }] } } },
  },
};
