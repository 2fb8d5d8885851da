import type { Shape, ValidatorModel } from "../../concepts/model.js";

const parse: Shape = {
  call: { returns: "conform.submission", guard: { by: { result: "status", is: "success" }, validated: ["value"] } },
};

/**
 * Conform: `parseWithZod(formData, { schema })` and its siblings answer a submission; its `value` is there, and checked, when
 * `status` is "success". Before version 1 `parse` answered one whose `value` was set when the data fitted.
 * Source: the types of @conform-to/zod 1.21 (dist/default/parse.d.ts) and @conform-to/dom 1.21 (dist/submission.d.ts).
 */
export const conform: ValidatorModel = {
  kind: "validator",
  id: "conform",
  packages: ["@conform-to/zod", "@conform-to/zod/*", "@conform-to/yup", "@conform-to/valibot", "@conform-to/dom"],
  exports: { parseWithZod: "conform.parse", parseWithYup: "conform.parse", parseWithValibot: "conform.parse", parse: "conform.parseOld" },
  types: { Submission: "conform.submission" },
  shapes: {
    "conform.parse": parse,
    "conform.parseOld": { call: { returns: "conform.submission", guard: { by: { result: "value", is: true }, validated: ["value"] } } },
    "conform.submission": { props: { status: { plain: true } } },
  },
};
