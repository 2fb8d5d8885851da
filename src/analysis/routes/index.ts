import type { FileAnalysis } from "../file.js";
import { decoratedRoutes } from "./decorated.js";
import { exportedRoutes } from "./exported.js";
import { procedureRoutes } from "./procedures.js";
import { registeredRoutes } from "./registered.js";
import { testedRoutes } from "./tested.js";
import type { Route } from "./route.js";

export { isOpenByNature, isPrivateData, subjectOf, takesCredentials } from "./nature.js";
export { changesData, doesWork } from "./work.js";
export { authentication, limiting } from "./protection.js";
export { isBare } from "./verdict.js";
export type { Route } from "./route.js";

const known = new WeakMap<FileAnalysis, readonly Route[]>();

/** Everything in a file that clients may call. */
export function routesOf(file: FileAnalysis): readonly Route[] {
  const before = known.get(file);
  if (before) return before;
  const found = !file.serves ? [] : [...registeredRoutes(file), ...decoratedRoutes(file), ...exportedRoutes(file), ...procedureRoutes(file), ...testedRoutes(file)];
  known.set(file, found);
  return found;
}
