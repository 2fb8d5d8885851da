import crypto, { createCipheriv, createHmac, createPrivateKey, createSecretKey, createSign, pbkdf2Sync, scryptSync } from "node:crypto";
import Keygrip from "keygrip";
import { sign } from "cookie-signature";
import { AES, HmacSHA256 } from "crypto-js";
import whole from "crypto-js";
import signature from "cookie-signature";

const iv = Buffer.alloc(16);
const given = process.env.LEDGER ?? "";

createHmac("sha256", "harbour-lantern"); // expect: inline
crypto.createHmac("sha256", "harbour-lantern"); // expect: inline
createCipheriv("aes-256-cbc", "harbour-lantern-harbour-lantern-", iv); // expect: inline
createSecretKey("harbour-lantern", "utf8"); // expect: inline
crypto.createSecretKey("harbour-lantern", "utf8"); // expect: inline
createPrivateKey("harbour-lantern"); // expect: inline
createPrivateKey({ key: "harbour-lantern" }); // expect: inline
crypto.createPrivateKey("harbour-lantern"); // expect: inline
crypto.createPrivateKey({ key: "harbour-lantern" }); // expect: inline
createSign("sha256").sign("harbour-lantern"); // expect: inline
createSign("sha256").sign({ key: "harbour-lantern" }); // expect: inline
createCipheriv("aes-256-cbc", scryptSync("harbour-lantern", "salt", 32), iv); // expect: inline
createCipheriv("aes-256-cbc", crypto.pbkdf2Sync("harbour-lantern", "salt", 1, 32, "sha512"), iv); // expect: inline
HmacSHA256("text", "harbour-lantern"); // expect: inline
AES.encrypt("text", "harbour-lantern"); // expect: inline
whole.HmacSHA1("text", "harbour-lantern"); // expect: inline
new Keygrip(["harbour-lantern"]); // expect: inline
sign("text", "harbour-lantern"); // expect: inline
signature.unsign("text", "harbour-lantern"); // expect: inline
createHmac("sha256", given);
createCipheriv("aes-256-cbc", pbkdf2Sync(given, "salt", 1, 32, "sha512"), iv);
