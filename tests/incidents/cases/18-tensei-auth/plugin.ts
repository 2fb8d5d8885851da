import jwt from "jsonwebtoken";

interface Config {
  secretKey: string;
  expiresIn: string;
}

class Auth {
  private config: Config = {
    secretKey: process.env.JWT_SECRET || "auth-secret-key", // leak: no-hardcoded-secrets (fallback)
    expiresIn: "7d",
  };

  tokenFor(userId: string) {
    return jwt.sign({ id: userId }, this.config.secretKey, { expiresIn: "7d" });
  }
}

export const auth = () => new Auth();
