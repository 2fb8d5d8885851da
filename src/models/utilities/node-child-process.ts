import type { UtilityModel } from "../../concepts/model.js";

/**
 * node:child_process: an error carries the command line and what the program wrote.
 * Source: Node.js documentation, "Child process" (`exec`, `execSync`).
 */
export const nodeChildProcess: UtilityModel = {
  kind: "utility",
  id: "node-child-process",
  packages: ["child_process", "node:child_process"],
  errors: { withheld: ["stdout", "stderr", "cmd"] },
};
