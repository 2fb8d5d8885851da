import type { UtilityModel } from "../../concepts/model.js";
import { counters } from "./counters.js";
import { expressRateLimit } from "./express-rate-limit.js";
import { frameworkLimiters } from "./framework-limiters.js";

/** What counts requests and refuses when there are too many. */
export const limiters: readonly UtilityModel[] = [counters, expressRateLimit, frameworkLimiters];
