import type { DatabaseModel, Method, ProjectionPlace, QueryEffect, RelationPlace, Yield } from "../../concepts/model.js";
import { each, find, none, query, same } from "./build/methods.js";

/**
 * Sequelize 4 to 7, sequelize-typescript and @nestjs/sequelize: https://sequelize.org/docs/v6/core-concepts/model-querying-basics/,
 * `sequelize` 6.37 `types/model.d.ts`, `types/sequelize.d.ts`. Static `update` gives `[count]`, with `returning: true`
 * also the rows; `destroy` gives a count.
 */
const record = "sequelize.record";
const model: Yield = { shape: "sequelize.model", subject: { from: "arg", arg: 0 } };

function options(arg: number): QueryEffect {
  const projections: readonly ProjectionPlace[] = [{ arg, path: ["attributes"], form: "names" }];
  const relations: readonly RelationPlace[] = [{ arg, path: ["include"], form: "objects", projection: { key: "attributes", form: "names" } }];
  return { projections, relations };
}

const returned: Pick<QueryEffect, "projections"> = { projections: [{ arg: 1, path: ["returning"], form: "names" }] };
const finders: Readonly<Record<string, Method>> = {
  ...each(["findAll", "all"], find("many", options(0), record)),
  ...each(["findOne", "find"], find("one", options(0), record)),
  ...each(["findByPk", "findById", "findByPrimary"], find("one", options(1), record)),
  ...each(["findAndCountAll", "findAndCount"], find("many", { at: [["rows"]], ...options(0) }, record)),
  // A record that had to be made comes with all of its fields, whatever `attributes` say.
  ...each(["findOrCreate", "findCreateFind", "findOrBuild"], find("one", { at: [["0"]], relations: options(0).relations ?? [] }, record)),
  ...each(["create", "build"], query({ op: "create", records: "one", flags: ["fresh"] }, record)),
  ...each(["bulkCreate", "bulkBuild"], query({ op: "create", records: "many", flags: ["fresh"], ...returned }, record)),
  upsert: query({ op: "update", records: "one", at: [["0"]], flags: ["fresh"], ...returned }, record),
  update: none("update", { given: { place: { arg: 1, path: ["returning"] }, records: "many" }, at: [["1"]], flags: ["fresh"], ...returned }, record),
  ...each(["increment", "decrement", "restore"], none("update")),
  ...each(["destroy", "truncate"], none("delete")),
};

const sql = query({
  op: "raw",
  records: "many",
  // Without `type: QueryTypes.SELECT` the rows come with metadata: `[rows, metadata]`.
  at: [["0"], []],
  projections: [
    { arg: 0, form: "sql" },
    { arg: 0, path: ["query"], form: "sql" },
  ],
});

export const sequelize: DatabaseModel = {
  id: "sequelize",
  kind: "database",
  packages: ["sequelize", "sequelize-typescript", "@sequelize/core", "@nestjs/sequelize"],
  exports: {
    default: "sequelize.Sequelize",
    Sequelize: "sequelize.Sequelize",
    Model: "sequelize.Model",
    InjectModel: "sequelize.define",
    InjectConnection: "sequelize.connect",
  },
  types: {
    Sequelize: "sequelize.sequelize",
    ...Object.fromEntries(["ModelStatic", "ModelCtor", "Repository"].map((name) => [name, { shape: "sequelize.model", subject: { from: "typeArgument" } }])),
  },
  unseen: [
    { name: /^[A-Z]\w*$/, uses: ["findAll", "findByPk", "findAndCountAll", "findOrCreate", "bulkCreate"], yields: { shape: "sequelize.model", subject: { from: "property" } } },
    { name: /^(?:models|db|sequelize)$/, uses: ["*.findAll", "*.findByPk", "*.findAndCountAll", "*.findOrCreate"], yields: "sequelize.models" },
  ],
  errors: { internal: /Sequelize(?!Validation)\w*(?:Error|Exception)$/, withheld: ["sql", "parent", "original"] },
  shapes: {
    "sequelize.Sequelize": {
      props: { Sequelize: "sequelize.Sequelize", Model: "sequelize.Model" },
      construct: { returns: "sequelize.sequelize", connects: true },
      subclass: { instances: "sequelize.sequelize" },
    },
    "sequelize.define": { call: { returns: model } },
    "sequelize.connect": { call: { returns: "sequelize.sequelize" } },
    "sequelize.sequelize": {
      elsewhere: { "sequelize 5": ["import"] },
      props: { models: "sequelize.models", Sequelize: "sequelize.Sequelize" },
      methods: {
        ...each(["define", "model", "getRepository"], { returns: model }),
        import: { returns: { shape: "sequelize.model", subject: { from: "property" } } },
        query: sql,
        transaction: { callbacks: [{ at: { arg: -1 }, params: [null], returned: true }] },
      },
    },
    "sequelize.models": { anyProp: { shape: "sequelize.model", subject: { from: "property" } } },
    "sequelize.Model": { subclass: { statics: "sequelize.model", instances: record } },
    "sequelize.model": {
      elsewhere: { "sequelize 4": ["all", "find", "findById", "findByPrimary"], "sequelize 5": ["findAndCount"], "@sequelize/core 7": ["withScope", "withoutScope"] },
      props: { sequelize: "sequelize.sequelize" },
      construct: query({ op: "create", records: "one", flags: ["fresh"] }, record),
      methods: {
        ...finders,
        ...each(["scope", "unscoped", "withScope", "withoutScope", "schema", "init"], same),
      },
    },
    "sequelize.record": {
      props: { dataValues: { same: true }, sequelize: "sequelize.sequelize", isNewRecord: { plain: true } },
      methods: {
        get: { returns: { member: 0 } },
        getDataValue: { returns: { member: 0 } },
        ...each(["toJSON", "save", "update", "reload", "restore", "set", "setAttributes", "increment", "decrement"], same),
        destroy: none("delete"),
      },
    },
  },
  typedBy: "class",
  projectionWords: { kind: "option", arg: 0, key: "attributes", style: "names" },
};
