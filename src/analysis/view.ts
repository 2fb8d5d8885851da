import type { FunctionNode, Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import type { Trail } from "../concepts/origin.js";
import type { Types } from "../concepts/types.js";
import type { Facts } from "../flow/facts.js";
import type { Tracer } from "../flow/trace.js";
import type { ModelIndex } from "./knowledge.js";
import type { Nodes } from "./nodes.js";
import type { HandlerRole, Roles } from "./roles.js";
import type { ResponseSite } from "./sites.js";

/** What the answers of a file's analysis are worked out from. */
export interface FileView {
  readonly module: Module;
  readonly index: ModelIndex;
  readonly tracer: Tracer;
  readonly facts: Facts;
  readonly roles: Roles;
  readonly nodes: Nodes;
  readonly types: Types;
  /** Whether a value was put on a request or a context for other code to read. */
  readonly carried: { has(value: Node): boolean };
  readonly sites: readonly ResponseSite[];
  /** Files of the project that import this one. */
  readonly importers: readonly Module[];
  /** Files of the project that import a file of it; with a name only those that use it. */
  importersOf(module: Module, name?: string): readonly Module[];
  role(fn: FunctionNode): HandlerRole | undefined;
  trace(node: Node, deep?: boolean): readonly Trail[];
}
