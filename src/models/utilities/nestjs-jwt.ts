import type { Method, UtilityModel } from "../../concepts/model.js";

const keys = ["secret", "privateKey", "secretOrPrivateKey"] as const;
const token = (...names: readonly string[]): Method => ({ returns: { plain: true }, secrets: names.map((name) => ({ arg: 1, path: [name] })) });
const [signs, verifies] = [token("secret", "privateKey"), token("secret")];

/**
 * @nestjs/jwt: keys in `register`, in what the factory of `registerAsync` returns, in the options of the service.
 * Source: the types of @nestjs/jwt 12 (dist/interfaces/jwt-module-options.interface.d.ts, dist/jwt.service.d.ts).
 */
export const nestjsJwt: UtilityModel = {
  kind: "utility",
  id: "nestjs-jwt",
  packages: ["@nestjs/jwt"],
  exports: { JwtModule: "nestjs-jwt.module", JwtService: "nestjs-jwt.serviceClass" },
  types: {
    JwtService: "nestjs-jwt.service",
    JwtModuleOptions: "nestjs-jwt.options",
    JwtSignOptions: "nestjs-jwt.options",
    JwtVerifyOptions: "nestjs-jwt.options",
  },
  shapes: {
    "nestjs-jwt.module": {
      methods: {
        register: { secrets: keys.map((name) => ({ arg: 0, path: [name] })) },
        registerAsync: { secrets: keys.map((name) => ({ arg: 0, path: ["useFactory", "()", name] })) },
      },
    },
    "nestjs-jwt.serviceClass": {
      construct: { returns: "nestjs-jwt.service", secrets: keys.map((name) => ({ arg: 0, path: [name] })) },
    },
    "nestjs-jwt.service": { methods: { sign: signs, signAsync: signs, verify: verifies, verifyAsync: verifies } },
    "nestjs-jwt.options": { secretProps: keys },
  },
};
