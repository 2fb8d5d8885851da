import type { UtilityModel } from "../../concepts/model.js";
import { axios } from "./axios.js";
import { basicAuth } from "./basic-auth.js";
import { betterAuth } from "./better-auth.js";
import { bodyParsers } from "./body-parsers.js";
import { boom } from "./boom.js";
import { buildConfig } from "./build-config.js";
import { bunyan } from "./bunyan.js";
import { classTransformer } from "./class-transformer.js";
import { consoleLog } from "./console.js";
import { containers } from "./containers.js";
import { cookieHeaders } from "./cookie-headers.js";
import { debugPages } from "./debug-pages.js";
import { debug } from "./debug.js";
import { encoders } from "./encoders.js";
import { errorReporters } from "./error-reporters.js";
import { fastifySecrets } from "./fastify-secrets.js";
import { fileReads } from "./file-reads.js";
import { graphqlConsoles } from "./graphql-consoles.js";
import { honoAuth } from "./hono-auth.js";
import { httpErrors } from "./http-errors.js";
import { httpStatus } from "./http-status.js";
import { ironSession } from "./iron-session.js";
import { jose } from "./jose.js";
import { jsonwebtoken } from "./jsonwebtoken.js";
import { jwtMiddleware } from "./jwt-middleware.js";
import { lodash } from "./lodash.js";
import { log4js } from "./log4js.js";
import { mailAccounts } from "./mail-accounts.js";
import { morgan } from "./morgan.js";
import { nestConfig } from "./nest-config.js";
import { nestLogger } from "./nest-logger.js";
import { nestjsJwt } from "./nestjs-jwt.js";
import { nextAuth } from "./next-auth.js";
import { nextLimits } from "./next-limits.js";
import { nodeChildProcess } from "./node-child-process.js";
import { nodeCrypto } from "./node-crypto.js";
import { nodePath } from "./node-path.js";
import { nodeUtil } from "./node-util.js";
import { paginators } from "./paginators.js";
import { passport } from "./passport.js";
import { pino } from "./pino.js";
import { plainLoggers } from "./plain-loggers.js";
import { remixCookies } from "./remix-cookies.js";
import { results } from "./results.js";
import { rxjs } from "./rxjs.js";
import { secureHeaders } from "./secure-headers.js";
import { sentry } from "./sentry.js";
import { serializeError } from "./serialize-error.js";
import { serviceClients } from "./service-clients.js";
import { serviceTokens } from "./service-tokens.js";
import { sessionCookies } from "./session-cookies.js";
import { staticServers } from "./static-servers.js";
import { winston } from "./winston.js";

/** Loggers, helpers and whatever takes a key. */
export const utilities: readonly UtilityModel[] = [
  axios,
  basicAuth,
  betterAuth,
  bodyParsers,
  boom,
  buildConfig,
  bunyan,
  classTransformer,
  consoleLog,
  containers,
  cookieHeaders,
  debug,
  debugPages,
  encoders,
  errorReporters,
  fastifySecrets,
  fileReads,
  graphqlConsoles,
  honoAuth,
  httpErrors,
  httpStatus,
  ironSession,
  jose,
  jsonwebtoken,
  jwtMiddleware,
  lodash,
  log4js,
  mailAccounts,
  morgan,
  nestConfig,
  nestjsJwt,
  nestLogger,
  nextAuth,
  nextLimits,
  nodeChildProcess,
  nodeCrypto,
  nodePath,
  nodeUtil,
  paginators,
  passport,
  pino,
  plainLoggers,
  remixCookies,
  results,
  rxjs,
  secureHeaders,
  sentry,
  serializeError,
  serviceClients,
  serviceTokens,
  sessionCookies,
  staticServers,
  winston,
];
