import type { Node } from "../../concepts/ast.js";
import type { FileAnalysis } from "../file.js";
import { holds, standsIn, stops, type Protection, type Stops } from "./protection.js";
import type { Route } from "./route.js";

/** Is it certain that nothing of this kind protects the route? Whatever was not read counts for it. */
export function isBare(file: FileAnalysis, route: Route, protection: Protection): boolean {
  if (protection.middleware === "authenticates" && route.declared) return false;
  if (route.guards.some((g) => stops(file, g, protection) !== "no")) return false;
  if (route.handlers.some((fn) => holds(file, fn, protection, protection.handlerSign))) return false;
  const ways = route.ways();
  return ways.length > 0 && ways.every((way) => way.closed) && ways.some((way) => way.guards.every((g) => before(file, g, protection) === "no"));
}

/** What stands before a whole app. An entrance is a file of its own. */
function before(file: FileAnalysis, node: Node, protection: Protection): Stops {
  if (node.type === "Program") return standsIn(file, node, protection) ? "yes" : "no";
  return stops(file, node, protection);
}
