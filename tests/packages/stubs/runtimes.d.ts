// What runtimes and build tools make known by themselves.
type Handler = (request: any, info?: any) => Response | Promise<Response>;

declare const Deno: {
  serve(handler: Handler): unknown;
  serve(options: { handler: Handler; onError?: (error: any) => Response | Promise<Response> }): unknown;
};
declare const Bun: {
  serve(options: { fetch?: Handler; routes?: Record<string, Handler | Record<string, Handler>>; error?: (error: any) => Response | Promise<Response> }): unknown;
};

/** Nitro. */
declare function defineNitroErrorHandler(handler: (error: any, event: any) => unknown): unknown;

declare module "cloudflare:workers" {
  export class WorkerEntrypoint {
    fetch?(request: any): Response | Promise<Response>;
  }
  export class DurableObject {
    fetch?(request: any): Response | Promise<Response>;
  }
}

declare module "astro:actions" {
  export class ActionError extends Error {
    constructor(options: { code: string; message?: string });
  }
  export function defineAction<T>(action: { accept?: "form" | "json"; input?: unknown; handler: (input: any, context: any) => T }): unknown;
}
declare module "astro:middleware" {
  export function defineMiddleware(handler: import("astro").MiddlewareHandler): import("astro").MiddlewareHandler;
}
