import { S3Client } from "@aws-sdk/client-s3";
import mail from "@sendgrid/mail";
import AWS, { SES } from "aws-sdk";
import { v2 as pictures } from "cloudinary";
import { OAuth2Client } from "google-auth-library";
import mailgun from "mailgun-js";
import OpenAI, { AzureOpenAI } from "openai";
import Razorpay from "razorpay";
import Stripe from "stripe";
import twilio, { Twilio } from "twilio";
import { lantern } from "./text";

new Stripe(lantern); // expect: inline
new Stripe(process.env.LEDGER ?? "", { stripeAccount: lantern });
new Twilio("harbour", lantern); // expect: inline
twilio("harbour", lantern); // expect: inline
twilio(lantern, process.env.LEDGER);
new OpenAI({ apiKey: lantern }); // expect: inline
new AzureOpenAI({ apiKey: lantern }); // expect: inline
mailgun({ domain: "harbour.test", apiKey: lantern }); // expect: inline
new OpenAI({ organization: lantern, apiKey: process.env.LEDGER });
new S3Client({ credentials: { accessKeyId: "harbour", secretAccessKey: lantern } }); // expect: inline
new S3Client({ region: lantern });
new AWS.S3({ accessKeyId: "harbour", secretAccessKey: lantern }); // expect: inline
new SES({ secretAccessKey: lantern }); // expect: inline
AWS.config.update({ accessKeyId: lantern, secretAccessKey: process.env.LEDGER });
AWS.config.update({ secretAccessKey: lantern }); // expect: inline
mail.setApiKey(lantern); // expect: inline
new Razorpay({ key_id: "harbour", key_secret: lantern }); // expect: inline
pictures.config({ api_key: "harbour", api_secret: lantern }); // expect: inline
new OAuth2Client("harbour", lantern); // expect: inline
new OAuth2Client({ clientId: "harbour", clientSecret: lantern }); // expect: inline
