import type { UtilityModel } from "../../concepts/model.js";

/**
 * Sentry: reports errors to a server of one's own; `captureException` answers an event id.
 * Source: the types of @sentry/core 11 (build/types/exports.d.ts).
 */
export const sentry: UtilityModel = {
  kind: "utility",
  id: "sentry",
  packages: ["@sentry/node", "@sentry/nextjs", "@sentry/nestjs", "@sentry/browser", "@sentry/core", "@sentry/remix", "@sentry/sveltekit", "@sentry/bun"],
  exports: {
    default: "sentry.namespace",
    captureException: "sentry.capture",
    captureMessage: "sentry.capture",
    captureEvent: "sentry.capture",
    logger: "sentry.logger",
  },
  shapes: {
    "sentry.capture": { call: { logs: true, returns: { plain: true } } },
    "sentry.namespace": {
      methods: {
        captureException: { logs: true, returns: { plain: true } },
        captureMessage: { logs: true, returns: { plain: true } },
        captureEvent: { logs: true, returns: { plain: true } },
      },
    },
    "sentry.logger": { anyMethod: { logs: true, returns: { plain: true } } },
  },
};
