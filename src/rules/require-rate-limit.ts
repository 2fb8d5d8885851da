import { authentication, isBare, limiting, routesOf, subjectOf, takesCredentials, type Route } from "../analysis/routes/index.js";
import { defineRule } from "../rule/define.js";
import type { Finding } from "../rule/finding.js";

interface UnlimitedRoute {
  readonly route: Route;
}

export default defineRule({
  name: "require-rate-limit",
  docs: {
    description: "Require a limit of attempts on routes that take a password, a code or a token",
    preset: "strict",
    severity: "warn",
    cwe: [770, 307, 799],
    asvs: [],
    api: ["API4", "API2"],
  },
  messages: {
    unlimited: "`{{route}}` may be tried without end: no limiter was found on the route, on its router, on the app above, or in the handler. Put a rate limit before it, or name your limiter in `limiters`.",
  },
  suggestions: {},
  options: {
    routes: {
      type: "string",
      enum: ["credentials", "all"],
      default: "credentials",
      description: "Which routes need a limit: those that take or send a password, a code or a token, or all.",
    },
  },
  *detect(file, { routes }): Iterable<Finding<"unlimited", UnlimitedRoute>> {
    if (file.isClient) return;
    const limits = limiting(file);
    for (const route of routesOf(file)) {
      if (routes !== "all" && !takesCredentials(route)) continue;
      if (file.settings.isPublicRoute(route.path) || !isBare(file, route, limits)) continue;
      // Behind a login only those who have an account can try.
      if (routes !== "all" && !isOpen(route) && !isBare(file, route, authentication(file))) continue;
      yield { kind: "unlimited", node: route.node, data: { route: subjectOf(route) }, evidence: { route } };
    }
  },
  offer: () => [],
});

/** A login checks who the caller is, which is no login that comes before it. */
function isOpen(route: Route): boolean {
  return /log-?in|sign-?(?:in|up)|register|registration|sessions?(?:\/|$)|authenticate|forgot|forget|reset-?password|password\/reset|otp|resend|verify/i.test([route.path, ...route.names, ...route.ways().map((w) => w.path)].join(" "));
}
