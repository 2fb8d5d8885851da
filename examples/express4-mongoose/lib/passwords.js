'use strict';

const { randomBytes, scrypt, timingSafeEqual } = require('node:crypto');
const { promisify } = require('node:util');

const derive = /** @type {(password: string, salt: string, length: number) => Promise<Buffer>} */ (
  promisify(scrypt)
);

/** @param {string} password */
async function hash(password) {
  const salt = randomBytes(16).toString('hex');
  const key = await derive(password, salt, 32);
  return `${salt}:${key.toString('hex')}`;
}

/**
 * @param {string} password
 * @param {string} stored
 */
async function verify(password, stored) {
  const [salt, key] = stored.split(':');
  const candidate = await derive(password, salt, 32);
  return timingSafeEqual(candidate, Buffer.from(key, 'hex'));
}

module.exports = { hash, verify };
