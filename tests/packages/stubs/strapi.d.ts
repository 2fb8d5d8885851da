// The package itself is a whole application with its admin panel; its types are a package of their own, but for this function.
declare module "@strapi/strapi" {
  import type { Core, UID } from "@strapi/types";

  type Made<T> = (given: { strapi: Core.Strapi }) => T;
  export const factories: {
    createCoreController(uid: UID.Controller, controller?: Made<Record<string, (this: any, ctx: any) => any>>): Made<unknown>;
    createCoreService(uid: UID.Service, service?: Made<Record<string, (...given: any[]) => any>>): Made<unknown>;
    createCoreRouter(uid: string, router?: object): unknown;
  };
  export type { Core };
}
