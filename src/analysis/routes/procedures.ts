import type { AST, Node } from "../../concepts/ast.js";
import { nodesOf } from "../../flow/trails.js";
import { isCall, keyName, memberName, unwrap } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import { rootOf } from "./climb.js";
import type { Route } from "./route.js";

/** Remote procedures: `publicProcedure.input(…).mutation(…)`; what is put before them stands in the chain or where its start was made. */
export function procedureRoutes(file: FileAnalysis): Route[] {
  return file.nodes.functions.flatMap((fn): Route[] => {
    const registration = file.role(fn)?.registration;
    const callee = registration && unwrap(registration.call.callee);
    const verb = registration?.method.routing?.procedure;
    if (callee?.type !== "MemberExpression" || verb === undefined) return [];
    const root = rootOf(callee.object);
    if (root.type !== "Identifier") return [];
    const steps = file.trace(callee.object).flatMap((t) => nodesOf(t));
    const before = steps.flatMap((n) => usedBy(file, n));
    const key = registration?.call.parent.type === "Property" ? keyName(registration.call.parent) : "";
    return [
      {
        node: callee.property,
        method: verb,
        path: "",
        names: [key],
        handlers: [fn],
        read: true,
        guards: [root, ...chainOf(file, callee.object), ...before],
        declared: false,
        ways: () => [{ guards: [], path: "", closed: steps.length > 0 }],
        kind: "registered",
      },
    ];
  });
}

function usedBy(file: FileAnalysis, node: Node): readonly Node[] {
  if (!isCall(node)) return [];
  const callee = unwrap(node.callee);
  return callee.type === "MemberExpression" && file.index.routing.applies.has(memberName(callee)) ? node.arguments : [];
}

function chainOf(file: FileAnalysis, node: Node): Node[] {
  const out: Node[] = [];
  for (let at: Node = unwrap(node); at.type === "CallExpression"; ) {
    out.push(...usedBy(file, at));
    const callee: AST.Node = unwrap(at.callee);
    if (callee.type !== "MemberExpression") break;
    at = unwrap(callee.object);
  }
  return out;
}
