import { betterAuth } from "better-auth";
import { lantern } from "./text";

betterAuth({ secret: lantern }); // expect: inline
betterAuth({ socialProviders: { github: { clientId: "harbour", clientSecret: lantern } } }); // expect: inline
betterAuth({ appName: lantern, secret: process.env.LEDGER });
