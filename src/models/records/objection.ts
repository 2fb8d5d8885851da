import type { RecordsModel } from "../../concepts/declared.js";

/** Objection's model classes: https://vincit.github.io/objection.js/api/model/static-properties.html; `hidden` and its kin are those of plugins such as objection-visibility. */
export const objectionRecords: RecordsModel = {
  id: "objection",
  forms: [
    {
      form: "statics",
      schema: "jsonSchema",
      table: "tableName",
      base: /Model$/,
      hidden: ["hidden", "hiddenFields", "$hiddenFields", "hiddenAttributes"],
      serialisers: ["$formatJson", "toJSON"],
    },
  ],
  bases: ["Model"],
};
