export { decidedIn, type Decided } from "./decided.js";
export { exposuresIn, type Exposure as DebugExposure } from "./exposures.js";
export { constantOf, inDevelopment, nodeIn, read, switchedOn, valuesAt } from "./reading.js";
