export { unloggedAnswer, type FailureAnswer } from "./fate.js";
export { errorRegions, type ErrorRegion } from "./regions.js";
