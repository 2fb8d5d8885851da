import type { RecordsModel } from "../../concepts/declared.js";

/** Knex's migrations, whose methods Sequelize's query interface shares: https://knexjs.org/guide/schema-builder.html, https://sequelize.org/docs/v6/other-topics/migrations/. */
export const knexRecords: RecordsModel = {
  id: "knex",
  forms: [
    {
      form: "migrations",
      folders: ["migrations", "migration", "knex_migrations"],
      tops: ["knex/", "api/knex/"],
      makes: ["createTable", "createTableIfNotExists"],
      changes: ["alterTable", "table", "addColumn"],
      stamps: { timestamps: ["created_at", "updated_at"] },
      drops: ["dropColumn", "dropColumns"],
      typed: ["specificType"],
      noColumn: /^(?:index|unique|primary|foreign|references|inTable|on|onDelete|onUpdate|comment|after|defaultTo|default|raw|check\w*|drop\w*|rename\w*|timestamps|engine|charset|collate|setNullable|withKeyName|alter|enum_)$/,
    },
  ],
};
