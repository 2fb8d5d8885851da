import type { Method, UtilityModel } from "../../concepts/model.js";

const report: Method = { logs: true, returns: { plain: true } };

/**
 * Services that collect errors: Rollbar, Bugsnag, Honeybadger, New Relic, Elastic APM, Airbrake, Raygun, PostHog.
 * Source: the packages' own documentation of their reporting calls.
 */
export const errorReporters: UtilityModel = {
  kind: "utility",
  id: "error-reporters",
  packages: ["rollbar", "@bugsnag/js", "@honeybadger-io/js", "newrelic", "elastic-apm-node", "@airbrake/node", "raygun", "posthog-node"],
  exports: {
    default: "error-reporters.client",
    Notifier: "error-reporters.client",
    Client: "error-reporters.client",
    PostHog: "error-reporters.client",
    noticeError: "error-reporters.report",
  },
  shapes: {
    "error-reporters.report": { call: report },
    "error-reporters.client": {
      construct: { returns: "error-reporters.client" },
      methods: {
        start: { returns: "error-reporters.client" },
        init: { returns: { same: true } },
        notify: report,
        notifyAsync: report,
        noticeError: report,
        captureError: report,
        captureException: report,
        send: report,
        critical: report,
        error: report,
        warning: report,
        warn: report,
        info: report,
        log: report,
      },
    },
  },
};
