import type { Method, UtilityModel } from "../../concepts/model.js";

const toClass: Method = { returns: { arg: 1 }, query: { subject: { from: "arg", arg: 0 }, flags: ["serialised"] } };
const toPlain: Method = { returns: { arg: 0 }, query: { flags: ["serialised"] } };

/**
 * class-transformer: objects to instances of a class and back, honouring `@Exclude` and `@Expose` of the class.
 * Source: the types of class-transformer 0.5 (types/index.d.ts).
 */
export const classTransformer: UtilityModel = {
  kind: "utility",
  id: "class-transformer",
  packages: ["class-transformer"],
  serialisingDecorators: ["Exclude", "Expose"],
  exports: {
    plainToInstance: "class-transformer.toClass",
    plainToClass: "class-transformer.toClass",
    instanceToPlain: "class-transformer.toPlain",
    classToPlain: "class-transformer.toPlain",
    instanceToInstance: "class-transformer.toPlain",
    serialize: "class-transformer.toPlain",
  },
  shapes: { "class-transformer.toClass": { call: toClass }, "class-transformer.toPlain": { call: toPlain } },
};
