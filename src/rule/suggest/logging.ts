import { isLoggerPackage } from "../../analysis/index.js";
import type { AST, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { contains, enclosingClass, isFunction, keyName, memberChain, memberName, stringValue, unwrap } from "../../syntax/node.js";
import { oncePerFile } from "../../syntax/once.js";
import { walk } from "../../syntax/walk.js";

const loggerWord = /^(?:log|logger|logging)$|(?:Logger|Log)$/;
const logMethod = /^(?:error|err|warn|info|log|debug|fatal|trace|verbose|exception|captureException|notify|report)$/;
const reportFunction = /^(?:captureException|captureError|reportError|logError|logException|handleError|noticeError|log|logger|debug|error)$/;

/** What makes a logger is none: `createLogger("http")`. */
const makesLogger = /^(?:add|build|create|get|init|make|new|setup|use|with)[A-Z]/;

function isLoggerName(name: string): boolean {
  return (loggerWord.test(name) && !makesLogger.test(name)) || isLoggerPackage(name);
}

/**
 * Whether something between the place where the error came in and the answer writes it to a log or reports it.
 * Answers by name as well as by `known`, since a suggestion that logs twice is a smaller evil than none at all.
 */
export function isLogged(module: Module, branch: Node, known: (call: Node) => boolean): boolean {
  let logged = false;
  walk(branch, module.visitorKeys, (node) => {
    if (logged) return false;
    if (node.type === "CallExpression" && ((looksLikeLogging(node.callee) && !isAnswering(node)) || known(node))) logged = true;
    return !logged;
  });
  return logged;
}

/** Calls by a logger's name that log nothing: SvelteKit's `error(500, …)`, events that are sent to a client. */
function isAnswering({ callee, arguments: [first, second] }: AST.CallExpression): boolean {
  const at = unwrap(callee);
  if (at.type === "Identifier") return first?.type === "Literal" && typeof first.value === "number";
  // An emitter's own "error" event takes the error as it is; what clients get is wrapped.
  return memberChain(at).names.at(-1) === "emit" && (first === undefined || stringValue(first) !== "error" || second?.type !== "Identifier");
}

function looksLikeLogging(callee: Node): boolean {
  const at = unwrap(callee);
  if (at.type === "Identifier") return reportFunction.test(at.name);
  const { root, names } = memberChain(at);
  const last = names.at(-1);
  if (last === "emit") return true;
  if (last === undefined || !logMethod.test(last)) return false;
  if (/^capture|^report|^notify/.test(last)) return true;
  const receiver = names.at(-2) ?? (root.type === "Identifier" ? root.name : "");
  return receiver === "console" || isLoggerName(receiver);
}

/**
 * The logger that the file has, the closest at hand first: a field of the class, what the function logs with already, what the module
 * imports or makes. It is called with the error.
 */
export function ownLogger(module: Module, at: Node): string | undefined {
  return fieldLogger(at) ?? usedLogger(module, at) ?? moduleLogger(module);
}

function fieldLogger(at: Node): string | undefined {
  const inClass = enclosingClass(at);
  if (!inClass || !seesThis(at, inClass)) return undefined;
  for (const member of inClass.body.body) {
    if (member.type === "PropertyDefinition" && !member.static && isLoggerName(keyName(member))) return `this.${keyName(member)}.error`;
    if (member.type !== "MethodDefinition" || member.kind !== "constructor") continue;
    for (const parameter of member.value.params) {
      const name = parameter.type === "TSParameterProperty" && parameter.parameter.type === "Identifier" ? parameter.parameter.name : "";
      if (isLoggerName(name)) return `this.${name}.error`;
    }
  }
  return undefined;
}

/** Only arrow functions lie between the place and the class's own method. */
function seesThis(at: Node, inClass: Node): boolean {
  for (let node = at.parent; node && node !== inClass; node = node.parent) {
    if (isFunction(node) && node.type !== "ArrowFunctionExpression") return node.parent.type === "MethodDefinition" && !node.parent.static && node.parent.parent.parent === inClass;
    if (node.type === "PropertyDefinition") return !node.static;
  }
  return false;
}

/** What the same function, or one around it, already logs with: `req.log.error`, `request.server.log.error`. */
function usedLogger(module: Module, at: Node): string | undefined {
  let found: string | undefined;
  for (let scope = at.parent; scope && found === undefined; scope = scope.parent) {
    if (!isFunction(scope)) continue;
    walk(scope.body, module.visitorKeys, (node) => {
      if (found !== undefined) return false;
      // A logger of an inner function is out of reach.
      if (isFunction(node) && !contains(node, at)) return false;
      if (node.type === "CallExpression" && node.callee.type === "MemberExpression" && memberName(node.callee) === "error" && looksLikeLogging(node.callee)) {
        const { root, names } = memberChain(node.callee);
        if (root.type === "Identifier" && isVisible(module, root.name, at)) found = [root.name, ...names].join(".");
      }
      return undefined;
    });
  }
  return found;
}

function isVisible(module: Module, name: string, at: Node): boolean {
  for (let node: Node | undefined = at; node; node = node.parent ?? undefined) {
    const scope = module.scopes.acquire(node, true);
    for (let inner = scope; inner; inner = inner.upper) if (inner.set.has(name)) return true;
    if (scope) return name === "console";
  }
  return name === "console";
}

/** A logger that the module imports or makes at its top, and uses as one or names so. */
const moduleLogger = oncePerFile((module: Module): string | undefined => {
  for (const statement of module.ast.body) {
    if (statement.type === "ImportDeclaration" && statement.importKind !== "type") {
      const found = statement.specifiers.find(({ local, ...rest }) => isLoggerName(local.name) && /^[a-z]/.test(local.name) && !("importKind" in rest && rest.importKind === "type"));
      if (found && callsError(module, found.local.name)) return `${found.local.name}.error`;
    }
    if (statement.type !== "VariableDeclaration") continue;
    for (const { id, init } of statement.declarations) {
      if (id.type === "Identifier" && init && !isFunction(init) && isLoggerName(id.name) && callsError(module, id.name)) return `${id.name}.error`;
      if (id.type !== "ObjectPattern") continue;
      for (const property of id.properties) {
        if (property.type === "Property" && property.value.type === "Identifier" && isLoggerName(property.value.name) && callsError(module, property.value.name)) return `${property.value.name}.error`;
      }
    }
  }
  return undefined;
});

/** `log` and `auditLog` may be functions, and a package's own name what makes loggers: as a logger it is asked for its methods. */
function callsError(module: Module, name: string): boolean {
  if (name !== "log" && !name.endsWith("Log") && !isLoggerPackage(name)) return true;
  let used = false;
  walk(module.ast, module.visitorKeys, (node) => {
    if (node.type === "MemberExpression" && node.object.type === "Identifier" && node.object.name === name && logMethod.test(memberName(node))) used = true;
    return !used;
  });
  return used;
}
