import type { Method, UtilityModel } from "../../concepts/model.js";

const second: Method = { secrets: [{ arg: 1 }] };
const ciphers: Method = { returns: "node-crypto.cipher", secrets: [{ arg: 1 }] };
const derived: Method = { returns: { arg: 0 } };
const methods = {
  createHmac: { returns: "node-crypto.hash", secrets: [{ arg: 1 }] },
  createCipheriv: ciphers,
  createDecipheriv: ciphers,
  createCipher: ciphers,
  createDecipher: ciphers,
  createSign: { returns: "node-crypto.sign" },
  createSecretKey: { secrets: [{ arg: 0 }] },
  createPrivateKey: { secrets: [{ arg: 0 }, { arg: 0, path: ["key"] }] },
  scryptSync: derived,
  pbkdf2Sync: derived,
} satisfies Readonly<Record<string, Method>>;

/** Functions that do the same are of one shape, called like the first of them. */
function firstNamed(method: Method): string | undefined {
  return Object.entries<Method>(methods).find(([, other]) => other === method)?.[0];
}

/**
 * node:crypto and crypto-js: the key of a signature or a cipher; a key derived from a constant is a constant.
 * Source: Node.js documentation, "Crypto"; the types of crypto-js 4.2 (@types/crypto-js/index.d.ts).
 */
export const nodeCrypto: UtilityModel = {
  kind: "utility",
  id: "node-crypto",
  packages: ["crypto", "node:crypto"],
  exports: {
    default: "node-crypto.namespace",
    ...Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, `node-crypto.${firstNamed(method) ?? name}`])),
  },
  companions: [
    {
      packages: ["crypto-js"],
      exports: { default: "node-crypto.js", AES: "node-crypto.jsCipher", HmacSHA256: "node-crypto.second", HmacSHA512: "node-crypto.second" },
    },
    { packages: ["crypto-js/aes", "crypto-js/tripledes"], exports: { default: "node-crypto.jsCipher" } },
    { packages: ["cryptr"], exports: { default: "node-crypto.cryptr" } },
    { packages: ["keygrip"], exports: { default: "node-crypto.cryptr" } },
    { packages: ["cookie-signature"], exports: { sign: "node-crypto.second", unsign: "node-crypto.second", default: "node-crypto.signature" } },
  ],
  shapes: {
    "node-crypto.namespace": { methods },
    ...Object.fromEntries(Object.entries(methods).flatMap(([name, call]) => (firstNamed(call) === name ? [[`node-crypto.${name}`, { call }]] : []))),
    "node-crypto.hash": { methods: { digest: { returns: { plain: true } } }, anyMethod: { returns: { same: true } } },
    "node-crypto.cipher": { anyMethod: { returns: { plain: true } } },
    "node-crypto.sign": { methods: { sign: { returns: { plain: true }, secrets: [{ arg: 0 }, { arg: 0, path: ["key"] }] } }, anyMethod: { returns: { same: true } } },
    "node-crypto.second": { call: second },
    "node-crypto.js": {
      props: { AES: "node-crypto.jsCipher", TripleDES: "node-crypto.jsCipher", DES: "node-crypto.jsCipher", Rabbit: "node-crypto.jsCipher", RC4: "node-crypto.jsCipher" },
      methods: { HmacMD5: second, HmacSHA1: second, HmacSHA256: second, HmacSHA512: second },
    },
    "node-crypto.jsCipher": { methods: { encrypt: second, decrypt: second } },
    "node-crypto.cryptr": { construct: { secrets: [{ arg: 0 }] } },
    "node-crypto.signature": { methods: { sign: second, unsign: second } },
  },
};
