import { Auth, type AuthConfig } from "@auth/core";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { getServerSession, type NextAuthOptions } from "next-auth";
import { decode, encode, getToken } from "next-auth/jwt";
import Google from "next-auth/providers/google";

const given = process.env.LEDGER ?? "";
const providers = [Google({ clientId: "shop", clientSecret: given })];

Google({ clientId: "shop", clientSecret: "harbour-lantern" }); // expect: inline
NextAuth({ providers, secret: "harbour-lantern" }); // expect: inline
NextAuth({ providers, jwt: { secret: "harbour-lantern" } }); // expect: inline
NextAuth({ providers, secret: given });

export default (request: NextApiRequest, response: NextApiResponse) => NextAuth(request, response, { providers, secret: "harbour-lantern" }); // expect: inline

const options: NextAuthOptions = { providers, secret: "harbour-lantern" }; // expect: inline
const config: AuthConfig = { providers: [], secret: "harbour-lantern" }; // expect: inline
const others: NextAuthOptions = { providers, secret: given };

export async function GET(request: NextApiRequest & Request) {
  const token = await getToken({ req: request, secret: "harbour-lantern" }); // expect: inline
  await encode({ token, secret: "harbour-lantern" }); // expect: inline
  await decode({ token: "text", secret: given });
  await getServerSession(request.query["other"] ? options : others);
  await Auth(request, config);
  return Auth(request, { providers: [], secret: "harbour-lantern" }); // expect: inline
}
