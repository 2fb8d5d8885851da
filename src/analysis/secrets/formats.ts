import { vocabulary } from "../vocabulary.js";

/** Whose token a text holds. */
export function providerOf(text: string): string | undefined {
  const { tokens, anyToken } = vocabulary();
  if (text.length < 20 || !anyToken.test(text)) return undefined;
  return tokens.find(({ pattern }) => pattern.test(text) && !isFiller(pattern.exec(text)?.[0] ?? ""))?.provider;
}

/** The same letter over and over, or a word for "fill this in": documentation, not a token. */
function isFiller(token: string): boolean {
  return /(.)\1{7,}/.test(token) || /example|x{4,}|your|placeholder|1234567890abcdef/i.test(token);
}

/** A private key in PEM form with its content. */
export function isPrivateKey(text: string): boolean {
  return text.includes("PRIVATE KEY") && /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----\s*(?:\\n|\s)*[A-Za-z0-9+/=\\\s:,-]{60,}/.test(text);
}

/** The password in `scheme://user:password@host`; undefined when there is none, only a stand-in, or one of a local service. */
export function urlPassword(text: string): string | undefined {
  if (!text.includes("://")) return undefined;
  const match = /^[a-z][a-z\d+.-]*:\/\/([^\s:/@?#]*):([^\s/@?#]+)@([^\s/?#:@]+)/i.exec(text.trim());
  const [, user = "", password = "", host = ""] = match ?? [];
  // Names without a dot are those of the own machine, a container or a network of one's own.
  if (!match || !host.includes(".") || /^(?:127\.|0\.0\.0\.0)|(?:^|\.)example\.(?:com|net|org)$/.test(host)) return undefined;
  if (/^(?:[<[{$%].*|\*+|x+|\.+|password|pass|passwd|pwd|user|username|secret|your[-_]?password|changeme)$/i.test(password)) return undefined;
  return password === user && (/^(?:user|username|guest|test|root|admin)$/i.test(user) || vocabulary().databases.has(user)) ? undefined : password;
}
