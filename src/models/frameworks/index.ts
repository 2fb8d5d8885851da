import type { FrameworkModel } from "../../concepts/model.js";
import { express } from "./express.js";
import { nest } from "./nest.js";
import { next } from "./next.js";
import { nodehttp } from "./nodehttp.js";
import { web } from "./web.js";

/** Every web framework that the plugin knows; where two could claim a function by convention, the earlier one does. */
export const frameworks: readonly FrameworkModel[] = [express, nest, next, nodehttp, web];
