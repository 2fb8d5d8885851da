import { importPKCS8, jwtVerify, SignJWT, base64url } from "jose";

const bytes = new TextEncoder();
const given = process.env.LEDGER ?? "";

new SignJWT({ id: 1 }).setIssuedAt().sign(bytes.encode("harbour-lantern")); // expect: inline
jwtVerify("text", bytes.encode("harbour-lantern")); // expect: inline
jwtVerify("text", base64url.decode("harbour-lantern")); // expect: inline
importPKCS8("harbour-lantern", "RS256"); // expect: inline
jwtVerify("text", bytes.encode(given));
