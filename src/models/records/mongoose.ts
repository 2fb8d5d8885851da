import type { RecordsModel } from "../../concepts/declared.js";

/**
 * Mongoose schemas, and the classes of @nestjs/mongoose (`@Prop()`) and Typegoose (`@prop()`): https://mongoosejs.com/docs/guide.html,
 * https://mongoosejs.com/docs/api/schema.html, https://docs.nestjs.com/techniques/mongodb, https://typegoose.github.io/typegoose/docs/api/decorators/prop.
 * Plugins mark paths of a schema by options of their own (`schema.paths[name].options.private`).
 */
export const mongooseRecords: RecordsModel = {
  id: "mongoose",
  forms: [
    {
      form: "schema",
      maker: "Schema",
      model: "model",
      // Bookshelf's `model("User", { tableName: "users" })` is called alike.
      notWith: "tableName",
      loose: { option: "strict", is: false },
      path: { type: "type", relation: "ref", unselected: { option: "select", is: false } },
      transform: ["toJSON", "transform"],
      adds: "add",
      sets: "set",
      plugs: "plugin",
      methods: ["method", "methods"],
      plugins: {
        inert: /paginat|unique|validat|autopopulate|lean|cascade|aggregate|slug-?updater|sequence/i,
        hiding: /hidden|private|to-?json|sanitiz|serializ|normalize/i,
        adding: { "passport-local-mongoose": ["hash", "salt"] },
        marks: /\.(?:options|caster)\??\.(\w+)|\.get\(['"](\w+)['"]\)/g,
      },
      classes: {
        classes: [{ decorator: "Schema", decides: true }, { decorator: "modelOptions", key: "schemaOptions" }],
        member: ["Prop", "prop"],
        makers: ["createForClass", "getModelForClass", "buildSchema"],
      },
    },
  ],
  wrappers: ["HydratedDocument", "Document", "DocumentType", "Ref", "LeanDocument", "FlattenMaps", "Model", "PaginateModel", "WithId"],
  bases: ["Model", "Document"],
};
