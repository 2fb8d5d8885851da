import type { ValidatorModel } from "../../concepts/model.js";

/**
 * zod-form-data: `zfd.formData({ … })` is a Zod schema that reads a FormData; the field helpers are Zod schemas too.
 * Source: the types of zod-form-data 3.0 (dist/index.d.ts).
 */
export const zodFormData: ValidatorModel = {
  kind: "validator",
  id: "zod-form-data",
  packages: ["zod-form-data"],
  exports: { zfd: "zod-form-data.namespace", "*": "zod-form-data.factory" },
  shapes: {
    "zod-form-data.namespace": { anyMethod: { returns: "zod-form-data.schema" } },
    "zod-form-data.factory": { call: { returns: "zod-form-data.schema" } },
    "zod-form-data.schema": { extends: ["zod.schema"] },
  },
};
