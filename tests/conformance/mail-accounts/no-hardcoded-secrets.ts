import { MailerModule } from "@nestjs-modules/mailer";
import nodemailer, { createTransport } from "nodemailer";

const user = "post@shop.example";
const given = process.env.LEDGER ?? "";

createTransport({ host: "smtp.shop.example", auth: { user, pass: "harbour-lantern" } }); // expect: inline
createTransport({ service: "gmail", auth: { type: "OAuth2", user, clientId: "8", clientSecret: "harbour-lantern", refreshToken: given } }); // expect: inline
createTransport({ service: "gmail", auth: { type: "OAuth2", user, clientId: "8", clientSecret: given, refreshToken: "harbour-lantern" } }); // expect: inline
createTransport({ host: "smtp.shop.example", auth: { user, pass: given } });
nodemailer.createTransport({ host: "smtp.shop.example", auth: { user, pass: "harbour-lantern" } }); // expect: inline
nodemailer.createTransport({ service: "gmail", auth: { type: "OAuth2", user, clientId: "8", clientSecret: "harbour-lantern", refreshToken: given } }); // expect: inline
nodemailer.createTransport({ service: "gmail", auth: { type: "OAuth2", user, clientId: "8", clientSecret: given, refreshToken: "harbour-lantern" } }); // expect: inline
nodemailer.createTransport({ host: "smtp.shop.example", auth: { user, pass: given } });
MailerModule.forRoot({ transport: { host: "smtp.shop.example", auth: { user, pass: "harbour-lantern" } } }); // expect: inline
MailerModule.forRoot({ transport: { host: "smtp.shop.example", auth: { user, pass: given } } });
