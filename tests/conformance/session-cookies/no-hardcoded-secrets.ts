import clientSessions from "client-sessions";
import cookieParser from "cookie-parser";
import cookieSession from "cookie-session";
import { doubleCsrf } from "csrf-csrf";
import session, { type SessionOptions } from "express-session";
import { SessionModule } from "nestjs-session";

const given = process.env.LEDGER ?? "";

session({ secret: "harbour-lantern" }); // expect: inline
session({ secret: [given, "harbour-lantern"] }); // expect: inline
session({ secret: given });
cookieSession({ secret: "harbour-lantern" }); // expect: inline
cookieSession({ keys: ["harbour-lantern"] }); // expect: inline
cookieSession({ keys: [given] });
clientSessions({ secret: "harbour-lantern" }); // expect: inline
clientSessions({ secret: given });
cookieParser("harbour-lantern"); // expect: inline
cookieParser(given);
doubleCsrf({ getSecret: () => "harbour-lantern", getSessionIdentifier: ({ ip }) => ip ?? "" }); // expect: inline
doubleCsrf({ getSecret: () => given, getSessionIdentifier: ({ ip }) => ip ?? "" });
SessionModule.forRoot({ session: { secret: "harbour-lantern" } }); // expect: inline
SessionModule.forRoot({ session: { secret: given } });

export const options: SessionOptions = { secret: "harbour-lantern" }; // expect: inline
export const others: SessionOptions = { secret: given };
