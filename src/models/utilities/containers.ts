import type { Method, Shape, UtilityModel } from "../../concepts/model.js";

/** Gives an instance of the class that it is asked for, or of the type that the call names where it is asked by a token. */
const instance: Method = { returns: { instance: 0 } };

const inversify: Shape = { methods: { get: instance, getAsync: instance, resolve: instance } };

/**
 * Containers that make and hand out the project's own classes.
 *
 * Sources: `inversify` 6.2 `lib/container/container.d.ts` (`get`, `getAsync`, `resolve`), `tsyringe` 4.10 `dist/typings/types/dependency-container.d.ts`
 * (`resolve`), `typedi` 0.10 `types/container.class.d.ts` (`Container.get`).
 */
export const containers: UtilityModel = {
  kind: "utility",
  id: "containers",
  packages: [],
  companions: [
    { packages: ["inversify"], exports: { Container: "containers.inversifyClass" }, types: { Container: "containers.inversify" } },
    { packages: ["tsyringe"], exports: { container: "containers.tsyringe" }, types: { DependencyContainer: "containers.tsyringe" } },
    { packages: ["typedi"], exports: { Container: "containers.typedi", default: "containers.typedi" } },
  ],
  shapes: {
    "containers.inversifyClass": { construct: { returns: "containers.inversify" } },
    "containers.inversify": inversify,
    "containers.tsyringe": { methods: { resolve: instance } },
    "containers.typedi": { methods: { get: instance } },
  },
};
