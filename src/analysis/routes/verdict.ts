import type { Node } from "../../concepts/ast.js";
import { isCall } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import type { FileAnalysis } from "../file.js";
import { holds, stops, type Protection, type Stops } from "./protection.js";
import type { Route } from "./route.js";

/** Is it certain that nothing of this kind protects the route? Whatever was not read counts for it. */
export function isBare(file: FileAnalysis, route: Route, protection: Protection): boolean {
  if (protection.middleware === "authenticates" && route.declared) return false;
  if (route.guards.some((g) => stops(file, g, protection) !== "no")) return false;
  if (route.handlers.some((fn) => holds(file, fn, protection, protection.handlerSign))) return false;
  const ways = route.ways();
  return ways.length > 0 && ways.every((way) => way.closed) && ways.some((way) => way.guards.every((g) => before(file, g, protection) === "no"));
}

/** What stands before a whole app. An entrance is a file of its own: any sign in it counts. */
function before(file: FileAnalysis, node: Node, protection: Protection): Stops {
  if (node.type !== "Program") return stops(file, node, protection);
  let found = false;
  walk(node, file.tracer.world.moduleOf(node).visitorKeys, (n) => {
    if (protection.sign(n) || ((n.type === "Identifier" || n.type === "Literal") && protection.names.test(n.type === "Identifier" ? n.name : String(n.value))) || (isCall(n) && stops(file, n, protection) === "yes")) found = true;
    return !found;
  });
  return found ? "yes" : "no";
}
