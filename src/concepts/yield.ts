import type { Answer } from "./answer.js";
import type { SubjectPlace } from "./queries.js";

/** A part of the client's request. */
export type RequestPart = "body" | "query" | "params" | "headers" | "cookies" | "files" | "url" | "whole";

/** What an expression is, as far as a model can tell. */
export type Yield =
  /** A value of this shape. */
  | string
  | {
      readonly shape: string;
      /** The record type (table, collection, entity) that the new value is about. */
      readonly subject?: SubjectPlace;
    }
  | {
      readonly request: RequestPart;
      /** Text that still has to be parsed (`event.body`, a collected stream). */
      readonly raw?: boolean;
      /** Whether the value itself may be undefined or null when the client sends nothing. */
      readonly missing?: Answer | MissingByMajor;
      /** The argument that names the property read: `c.req.query("page")`; without it the whole part is given. */
      readonly key?: number;
      /** A FormData-like bag: reads go through `.get(name)`. */
      readonly form?: boolean;
    }
  /** An error that was thrown or passed on by anybody's code. */
  | { readonly error: true }
  /** A function that the framework calls, by the full name of its handler (`express.route`): `const show: RequestHandler = …`. */
  | { readonly handler: string }
  /** The receiver itself: chain methods. */
  | { readonly same: true }
  /** The argument at this position, unchanged (wrappers, `Promise.resolve`). */
  | { readonly arg: number }
  /** A new or shared instance of the class that stands at this argument: `getCustomRepository(Users)`, `container.resolve(Service)`; else
      of the type that the call names: `container.get<Service>(TOKEN)`. */
  | { readonly instance: number }
  /** The receiver's property that this argument names; without the argument the receiver itself: `user.get("email")`. */
  | { readonly member: number }
  /** An object that holds the argument at this position under this name: `right(user)` is `{ right: user }`. */
  | { readonly holds: number; readonly under: string }
  /** Several arguments or receiver parts merged. */
  | { readonly merged: readonly number[] }
  /** Checked by a validator: nothing of it is unchecked client input any more. */
  | { readonly validated: true }
  /** Records read from or written to a database; the query is described by the method that yields it. */
  | { readonly records: "one" | "many" | "none" }
  /** A middleware that lets only requests with a valid body pass. */
  | { readonly middleware: "validatesBody" | "limits" | "authenticates" | "static" | "other" }
  /** This very number: a name for a status. */
  | { readonly constant: number }
  /** Plain, harmless value: number, boolean, id, constant text. */
  | { readonly plain: true };

/** The body is missing from this major version of the package on (Express 5: undefined when nothing was sent). */
export interface MissingByMajor {
  readonly package: string;
  /** From this major on the value may be undefined. */
  readonly from: number;
}
