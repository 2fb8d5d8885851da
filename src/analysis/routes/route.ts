import type { FunctionNode, Node } from "../../concepts/ast.js";
import type { Way } from "./climb.js";

/** Something that clients may call. */
export interface Route {
  /** Where it is reported: the method that registers it, its decorator, its name. */
  readonly node: Node;
  /** Upper case; `ALL` for any. */
  readonly method: string;
  /** Its own path, without those of routers above. */
  readonly path: string;
  /** Names that say what it is about: of the handler, of the class. */
  readonly names: readonly string[];
  /** The functions that answer, as far as they were found. */
  readonly handlers: readonly FunctionNode[];
  /** Whether all that answers was found. */
  readonly read: boolean;
  /** What the registration itself puts before the handler: middlewares, decorators, hooks. */
  readonly guards: readonly Node[];
  /** Something at the registration says that a caller must have signed in. */
  readonly declared: boolean;
  /** The ways that requests take to it; asked for when all else is silent. */
  readonly ways: () => readonly Way[];
  /** action: a server action. page: what the form of a page is sent to. */
  readonly kind: "action" | "decorated" | "file" | "page" | "registered";
}
