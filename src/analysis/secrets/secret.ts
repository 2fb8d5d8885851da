import type { Node } from "../../concepts/ast.js";
import type { Fallback } from "./fallbacks.js";
import type { Place } from "./places.js";

/** A constant that should not stand in the source. */
export interface Secret {
  /** The constant, or where this file uses one that stands in another file. */
  readonly node: Node;
  readonly place: Place;
  /** What it stands in for, when the right value is missing. */
  readonly fallback: Fallback | undefined;
  /**
   * format: the value is a provider's token, a private key, a URL with a password. name: it is called a secret.
   * position: a library takes a key there.
   */
  readonly because: "format" | "name" | "position";
  /** The environment variable that should hold it. */
  readonly variable: string;
  /** What it is, for the message: "a Slack credential", "the secret option of session()". */
  readonly what: string;
}

/** A secret that others than this module get to see. */
export interface Exposure {
  /**
   * exported: part of what the module exports. fallback: an exported constant that is used when the variable is missing.
   * toClient: part of an answer, of what a browser loads, or of a variable that browsers get.
   */
  readonly kind: "exported" | "fallback" | "toClient";
  readonly node: Node;
  readonly variable: string;
  readonly what: string;
  /** The constant behind it; undefined for values of the environment. */
  readonly secret: Secret | undefined;
  /** The exported name, when the export is the secret itself. */
  readonly name: string | undefined;
}
