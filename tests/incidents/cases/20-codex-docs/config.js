import jwt from "jsonwebtoken";

const defaultConfig = {
  port: 3000,
  auth: {
    password: process.env.AUTH_PASSWORD,
    secret: "supersecret", // leak: no-hardcoded-secrets (inline)
  },
};

export function issueToken(user) {
  return jwt.sign({ iss: user }, defaultConfig.auth.secret);
}
