import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * next-safe-action 6 to 8: server actions of Next.js behind a client with schemas and middlewares.
 *
 * Sources: https://next-safe-action.dev/docs/api/create-safe-action-client, /docs/api/safe-action-client, /docs/define-actions/middleware.
 * `parsedInput` is what the schema let pass, `clientInput` what was sent; a thrown error is answered with a constant
 * unless `handleServerError` gives something else.
 */
const chain: Method = { returns: { same: true } };
const use: Method = { handlers: [{ at: { arg: 0 }, handler: "middleware" }], returns: { same: true } };
const action: Method = { handlers: [{ at: { arg: 0 }, handler: "action" }], returns: { plain: true } };

export const nextsafeaction: FrameworkModel = {
  id: "nextsafeaction",
  kind: "framework",
  packages: ["next-safe-action", "next-safe-action/*"],
  exports: { createSafeActionClient: "nextsafeaction.create" },
  /** Clients come from a file of the project, whose path may not resolve. */
  unseen: [{ name: /[aA]ction(?:Client)?$|^action/, uses: ["inputSchema", "schema().action", "metadata().action", "metadata().schema", "metadata().inputSchema", "bindArgsSchemas", "action"], yields: "nextsafeaction.client" }],
  shapes: {
    "nextsafeaction.create": {
      call: { handlers: [{ at: { arg: 0, path: ["handleServerError"] }, handler: "error" }], returns: "nextsafeaction.client" },
    },
    "nextsafeaction.client": {
      elsewhere: { "next-safe-action 7": ["clone"] },
      // Version 6: `client(schema, async (input, context) => …)`.
      call: { handlers: [{ at: { arg: 1 }, handler: "called" }], returns: { plain: true } },
      methods: {
        use,
        useValidated: use,
        metadata: chain,
        schema: chain,
        inputSchema: chain,
        outputSchema: chain,
        bindArgsSchemas: chain,
        clone: chain,
        action,
        stateAction: action,
      },
    },
    "nextsafeaction.options": {
      props: {
        parsedInput: { validated: true },
        bindArgsParsedInputs: { validated: true },
        clientInput: { request: "body", missing: "unknown" },
        bindArgsClientInputs: { request: "body", missing: "no" },
        metadata: { plain: true },
      },
    },
  },
  handlers: {
    action: { params: ["nextsafeaction.options"], returns: { channel: "answer" }, throws: "masked", role: "route" },
    called: { params: [{ validated: true }], returns: { channel: "answer" }, throws: "masked", role: "route" },
    middleware: { params: ["nextsafeaction.options"], throws: "masked", role: "middleware", words: { badRequest: "throw new Error({text});", failure: "throw {error};", forward: "throw {error};" } },
    error: { params: [{ error: true }], returns: { channel: "answer" }, throws: "masked", role: "errorHandler" },
  },
  words: { badRequest: "return {value};", failure: "return {value};", forward: "throw {error};" },
};
