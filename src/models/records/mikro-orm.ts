import type { RecordsModel } from "../../concepts/declared.js";

/** MikroORM's entities: https://mikro-orm.io/docs/defining-entities, https://mikro-orm.io/docs/serializing#hidden-properties. */
export const mikroOrmRecords: RecordsModel = {
  id: "mikro-orm",
  forms: [
    {
      form: "class",
      from: /mikro-orm/,
      classes: [],
      members: ["Property", "PrimaryKey", "SerializedPrimaryKey", "Enum", "Formula"],
      columns: ["Property", "PrimaryKey", "SerializedPrimaryKey", "Enum", "Formula", "Embedded"],
      relations: ["OneToOne", "OneToMany", "ManyToOne", "ManyToMany"],
      target: "entity",
      eager: { option: "eager", is: true },
      unselected: { option: "lazy", is: true },
      unserialised: { option: "hidden", is: true },
    },
  ],
  wrappers: ["Rel", "Loaded", "EntityDTO", "EntityRepository"],
  fieldWrappers: ["Opt", "Hidden"],
  bases: ["BaseEntity"],
};
