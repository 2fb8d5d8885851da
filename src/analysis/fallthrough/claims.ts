import type { Node } from "../../concepts/ast.js";
import type { Claim } from "../../flow/facts.js";
import { memberName, unwrap } from "../../syntax/node.js";

const IDENTITY = /^(?:(?:current|auth(?:enticated)?|request|logged(?:In)?|session|jwt|access|bearer|id|decoded)_?)?(?:user|session|account|token|payload|decoded|claims|jwt|principal|identity|credentials?|api_?key|authorization|auth_?header)(?:Id|Info|Data)?$/i;

/** The caller is not known: there is no user, session or token. */
export class UnknownCallerClaim implements Claim {
  passed(): boolean {
    return false;
  }

  test(node: Node, outcome: boolean): boolean {
    const at = unwrap(node);
    if (at.type === "BinaryExpression" && /^[!=]==?$/.test(at.operator)) {
      const equal = at.operator.startsWith("=") === outcome;
      return equal && ((isNothing(at.right) && isIdentity(at.left)) || (isNothing(at.left) && isIdentity(at.right)));
    }
    return !outcome && isIdentity(at);
  }
}

function isIdentity(node: Node): boolean {
  const at = unwrap(node);
  if (at.type === "Identifier") return IDENTITY.test(at.name);
  return at.type === "MemberExpression" && IDENTITY.test(memberName(at));
}

function isNothing(node: Node): boolean {
  const at = unwrap(node);
  return (at.type === "Literal" && at.value === null) || (at.type === "Identifier" && at.name === "undefined");
}

/** The test of another branch came out the other way: `if (!user) refuse(); if (user) go();`. */
export class OtherwiseClaim implements Claim {
  readonly #text: string;
  readonly #outcome: boolean;

  /** `taken`: how the test came out in the branch that is not meant. */
  constructor(
    test: Node,
    taken: boolean,
    readonly textOf: (node: Node) => string,
  ) {
    let at = unwrap(test);
    let outcome = !taken;
    while (at.type === "UnaryExpression" && at.operator === "!") {
      at = unwrap(at.argument);
      outcome = !outcome;
    }
    this.#text = textOf(at);
    this.#outcome = outcome;
  }

  passed(): boolean {
    return false;
  }

  test(node: Node, outcome: boolean): boolean {
    return outcome === this.#outcome && this.textOf(unwrap(node)) === this.#text;
  }
}
