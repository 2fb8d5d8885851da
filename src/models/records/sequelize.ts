import type { RecordsModel } from "../../concepts/declared.js";

/**
 * Sequelize's `define` and `init`, sequelize-typescript's `@Table`, and `@Attribute` of Sequelize 7: https://sequelize.org/docs/v6/core-concepts/model-basics/,
 * https://sequelize.org/docs/v6/other-topics/scopes/, https://github.com/sequelize/sequelize-typescript#model-definition.
 */
export const sequelizeRecords: RecordsModel = {
  id: "sequelize",
  forms: [
    {
      form: "class",
      from: /sequelize/,
      classes: ["Table"],
      members: ["Column", "Attribute"],
      columns: ["Column", "Attribute", "PrimaryKey", "ForeignKey"],
      dates: ["CreatedAt", "UpdatedAt", "DeletedAt"],
      relations: ["HasOne", "HasMany", "BelongsTo", "BelongsToMany"],
      typeFirst: true,
      scope: { decorator: "DefaultScope", path: ["attributes"], except: "exclude" },
    },
    { form: "table", call: /^define$/, name: { arg: 0 }, columns: { arg: 1 }, scope: { arg: 2, path: ["defaultScope", "attributes"], except: "exclude" } },
    { form: "table", init: "init", columns: { arg: 0 }, scope: { arg: 1, path: ["defaultScope", "attributes"], except: "exclude" } },
  ],
  wrappers: ["Model", "ModelStatic", "ModelCtor"],
  fieldWrappers: ["CreationOptional"],
  bases: ["Model"],
};
