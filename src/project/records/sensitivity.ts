import type { Field } from "../../concepts/records.js";

/** What a field holds, when the declaration says: nobody keeps a password in a boolean or a date. */
export type Scalar = "boolean" | "date" | "number" | "string" | "other";

type Sensitivity = Field["sensitivity"];

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words written together that are two. */
const glued: Readonly<Record<string, string>> = {
  accesstoken: "access token", refreshtoken: "refresh token", authtoken: "auth token", resettoken: "reset token", idtoken: "id token", sessiontoken: "session token", apitoken: "api token",
  apikey: "api key", privatekey: "private key", secretkey: "secret key", accesskey: "access key", publickey: "public key", authkey: "auth key",
  passwordhash: "password hash", hashedpassword: "hashed password", encryptedpassword: "encrypted password", passhash: "password hash", clientsecret: "client secret",
  firstname: "first name", lastname: "last name", fullname: "full name", middlename: "middle name", fname: "first name", lname: "last name",
  phonenumber: "phone number", mobilenumber: "mobile number", emailaddress: "email address", ipaddress: "ip address", cardnumber: "card number", creditcard: "credit card",
  birthdate: "birth date", birthday: "birth date", dateofbirth: "birth date", zipcode: "zip", postcode: "zip", postalcode: "zip", pincode: "zip", homeaddress: "home address",
  accountnumber: "account number", taxid: "tax id", nationalid: "national id", lastip: "last ip",
};

/** A secret wherever it stands in a name, unless the name goes on to say what is told about it. */
const secretWords = set("password passwords passwd pwd passphrase passcode senha contrasena passwort secret secrets salt token tokens otp totp cvv cvc cvv2 mnemonic credential credentials jwt pin");

/** Two words that are a secret together. */
const secretPairs: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [set("api private secret access encryption signing auth session master hashed ssh recovery"), set("key keys")],
  [set("verification verify confirmation confirm activation activate reset recovery backup auth security login otp factor mfa pin pass scratch"), set("code codes")],
  [set("magic reset login"), set("link")],
  [set("security secret"), set("answer answers")],
  [set("reset verification confirmation token key code auth pass credential activation refresh"), set("hash digest")],
  [set("smtp db database user mail email admin ftp hashed"), set("pass")],
  [set("pass"), set("word")],
  [set("connection"), set("string")],
  [set("seed recovery"), set("phrase")],
];

/** Said after a secret's name, these tell something about it and not the secret: `passwordChangedAt`, `tokenVersion`, `otpExpiry`. */
const about = set(
  "at on date time timestamp changed change updated created expires expired expiry expiration expire exp until since ttl age count counter attempts attempt tries retries version type kind length min max strength policy " +
    "enabled enable required require disabled status state verified verification set used valid validity id ids uuid url uri prefix suffix algorithm algo format reset resets request requests sent name label title description symbol " +
    "address supply balance amount price limit limits usage cost contract decimals scope scopes issuer audience provider method strategy rotation rule rules field error message text placeholder issued last4 last index public",
);
/** Said before, they make a token something else: a page, an amount, a coin. */
const notAuth = set("page next continuation sync cursor max min total prompt completion input output cached used num number remaining design nft lp base quote reward reasoning context");
/** A name that begins so is a question, a number or a key. */
const asks = set("pk fk is has have had can should must needs need requires require required force show hide allow allows use uses enable num count total max min");

const personalWords = set(
  "email emails mail phone phones telephone tel mobile cellphone fax whatsapp address addresses street zip dob birth ssn passport iban cpf aadhaar surname salary ip cardholder",
);
const personalPairs: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [set("first last full middle family given maiden real legal second"), set("name names")],
  [set("card credit debit account passport phone mobile contact license licence routing cell insurance identity document telephone"), set("number no num")],
  [set("credit debit bank payment"), set("card cards account accounts")],
  [set("national tax fiscal personal government"), set("id number")],
  [set("social"), set("security")],
  [set("driver drivers driving"), set("license licence")],
  [set("emergency"), set("contact")],
  [set("contact"), set("name")],
  [set("name"), set("first last")],
  [set("date"), set("birth")],
  [set("postal zip post"), set("code")],
  [set("remote"), set("addr")],
];
/** Said after, they tell something about it: `emailVerified`, `phoneType`, `addressId`. */
const aboutPersonal = set(
  "verified verification confirmed confirmation at on sent enabled disabled notification notifications template templates subject subscribed subscription opt optin type kind id ids count status settings setting preference preferences " +
    "consent marketing verify token code valid validated required format label placeholder error message queue provider domain alerts alert reminder reminders digest frequency host port bounced body content change changed updated version logs log config service",
);
/** Said before, they make an address something else. */
const notPersonal = set("contract token wallet mac web site url support from sender reply company store shop base memory");

export function tokensOf(name: string): string[] {
  const words = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  return words.flatMap((word) => {
    const plain = /^(?:otp|cvv|last)\d$/.test(word) ? word : word.replace(/\d+$/, "");
    return (Object.hasOwn(glued, plain) ? glued[plain] : plain)?.split(" ") ?? [];
  }).filter((word) => word !== "");
}

/** Whether a name says that a secret or a person's data stands behind it. */
export function sensitivityOf(name: string, scalar?: Scalar): Sensitivity {
  const words = tokensOf(name);
  if (isSecret(words, scalar)) return "secret";
  return isPersonal(words, scalar) ? "personal" : "none";
}

/** What a server keeps and never hands out: passwords, their hashes and salts. A token, key or code of another name may be what a client came for. */
const keptWords = set("password passwords passwd pwd passcode senha contrasena passwort salt cvv cvc cvv2 hash digest");

/** Whether a name says that a secret stands behind it which no client has a use for. */
export function isKept(name: string, scalar?: Scalar): boolean {
  const words = tokensOf(name);
  return isSecret(words, scalar) && words.some((word) => keptWords.has(word));
}

function isSecret(words: readonly string[], scalar: Scalar | undefined): boolean {
  if (scalar === "boolean" || scalar === "date" || asks.has(words[0] ?? "")) return false;
  if (words.length === 1 && words[0] === "pass") return true;
  return words.some((word, i) => {
    const next = words[i + 1];
    const pair = next !== undefined && hasPair(secretPairs, word, next);
    if (!pair && !secretWords.has(word)) return false;
    if (/^tokens?$/.test(word) && ((i > 0 && notAuth.has(words[i - 1] ?? "")) || scalar === "number")) return false;
    if (word === "pin" && i < words.length - 1 && !/^(?:hash|code|number)$/.test(next ?? "")) return false;
    if (words[i - 1] === "public" || words[i - 1] === "publishable") return false;
    return !words.slice(i + (pair ? 2 : 1)).some((later) => about.has(later));
  });
}

function isPersonal(words: readonly string[], scalar: Scalar | undefined): boolean {
  if (scalar === "boolean" || asks.has(words[0] ?? "")) return false;
  return words.some((word, i) => {
    const next = words[i + 1];
    const pair = (next !== undefined && hasPair(personalPairs, word, next)) || (word === "date" && next === "of" && words[i + 2] === "birth");
    if (!pair && !personalWords.has(word)) return false;
    if (scalar === "date" && word !== "birth" && word !== "dob" && next !== "birth") return false;
    if (notPersonal.has(words[i - 1] ?? "")) return false;
    return !words.slice(i + (pair ? 2 : 1)).some((later) => aboutPersonal.has(later));
  });
}

function hasPair(pairs: typeof secretPairs, first: string, second: string): boolean {
  return pairs.some(([a, b]) => a.has(first) && b.has(second));
}
