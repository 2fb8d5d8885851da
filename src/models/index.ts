import type { Model } from "../concepts/model.js";
import { auth } from "./auth/index.js";
import { databases } from "./databases/index.js";
import { frameworks } from "./frameworks/index.js";
import { limiters } from "./limiters/index.js";
import { utilities } from "./utilities/index.js";
import { validators } from "./validators/index.js";

/** Everything that is known of libraries. The order decides where two speak of the same name. */
export const models: readonly Model[] = [...frameworks, ...databases, ...validators, ...utilities, ...limiters, ...auth];
