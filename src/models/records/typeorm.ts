import type { RecordsModel } from "../../concepts/declared.js";

/**
 * TypeORM: https://typeorm.io/docs/entity/entities, https://typeorm.io/docs/relations/relations, https://typeorm.io/docs/entity/separating-entity-definition;
 * `typeorm` 1.1 `decorator/columns/*.d.ts`.
 */
export const typeormRecords: RecordsModel = {
  id: "typeorm",
  forms: [
    { form: "table", call: /^EntitySchema$/, name: { arg: 0, path: ["name"] }, columns: { arg: 0, path: ["columns"] }, relations: { arg: 0, path: ["relations"] }, eager: { option: "eager", is: true }, unselected: { option: "select", is: false } },
    {
      form: "class",
      from: /typeorm/,
      classes: ["Entity", "ViewEntity", "ChildEntity"],
      members: ["Column", "PrimaryColumn", "PrimaryGeneratedColumn", "CreateDateColumn", "UpdateDateColumn", "DeleteDateColumn", "VersionColumn", "VirtualColumn", "ViewColumn", "ObjectIdColumn", "Generated"],
      columns: ["Column", "PrimaryColumn", "PrimaryGeneratedColumn", "VersionColumn", "VirtualColumn", "ViewColumn", "ObjectIdColumn", "Generated"],
      dates: ["CreateDateColumn", "UpdateDateColumn", "DeleteDateColumn"],
      notColumns: /^(?:Is|Exclude|Expose|Api|Transform|Type|RelationId|JoinColumn|JoinTable|Index|Unique|(?:Before|After)[A-Z])/,
      relations: ["OneToOne", "OneToMany", "ManyToOne", "ManyToMany"],
      typeFirst: true,
      eager: { option: "eager", is: true },
      unselected: { option: "select", is: false },
    },
  ],
  wrappers: ["Repository", "Relation"],
  bases: ["BaseEntity"],
};
