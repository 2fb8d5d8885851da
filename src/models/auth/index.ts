import type { UtilityModel } from "../../concepts/model.js";
import { callers } from "./callers.js";
import { clerk } from "./clerk.js";
import { passportMiddleware } from "./passport-middleware.js";
import { tokenMiddleware } from "./token-middleware.js";

/** What tells who the caller is, or refuses whom it does not know. */
export const auth: readonly UtilityModel[] = [callers, clerk, passportMiddleware, tokenMiddleware];
