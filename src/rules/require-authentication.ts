import { authentication, changesData, doesWork, isBare, isOpenByNature, isPrivateData, routesOf, subjectOf, type Route } from "../analysis/routes/index.js";
import { defineRule } from "../rule/define.js";
import type { Finding } from "../rule/finding.js";

type Kind = "action" | "data" | "mutation";

interface OpenRoute {
  readonly route: Route;
}

export default defineRule({
  name: "require-authentication",
  docs: {
    description: "Require a check of the caller before routes that change data or return that of persons",
    preset: "strict",
    severity: "warn",
    cwe: [306, 862],
    asvs: [],
    api: ["API5", "API2"],
  },
  messages: {
    mutation: "Anybody may call `{{route}}`: no check of the caller was found in the handler and what it calls, on the route, on its router, or on the app above. Put an authentication check before it, or name the route in `publicRoutes`.",
    data: "Anybody may read `{{route}}`: no check of the caller was found in the handler and what it calls, on the route, on its router, or on the app above. Put an authentication check before it, or name the route in `publicRoutes`.",
    action: "Anybody may call the server action `{{route}}`, whichever page uses it: no check of the caller was found in it or in what it calls. Check the session in the action itself.",
  },
  suggestions: {},
  options: {
    reads: {
      type: "boolean",
      default: true,
      description: "Whether routes that only read are reported, when their path or handler speaks of the data of persons.",
    },
  },
  *detect(file, { reads }): Iterable<Finding<Kind, OpenRoute>> {
    if (file.isClient) return;
    const protection = authentication(file);
    for (const route of routesOf(file)) {
      const kind = kindOf(route);
      if (!route.read || (kind === "data" && (!reads || !isPrivateData(route)))) continue;
      if (isOpenByNature(route) || file.settings.isPublicRoute(route.path) || route.ways().some((way) => file.settings.isPublicRoute(way.path))) continue;
      // Many forms are for everybody; one that changes what is stored is not.
      if (route.kind === "page" && !route.handlers.some((fn) => changesData(file, fn))) continue;
      if (!route.handlers.some((fn) => doesWork(file, fn)) || !isBare(file, route, protection)) continue;
      yield { kind, node: route.node, data: { route: subjectOf(route) }, evidence: { route } };
    }
  },
  offer: () => [],
});

function kindOf({ kind, method }: Route): Kind {
  if (kind === "action") return "action";
  return method === "GET" ? "data" : "mutation";
}
