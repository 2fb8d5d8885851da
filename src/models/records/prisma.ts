import type { RecordsModel } from "../../concepts/declared.js";

/**
 * Prisma's schema language: https://www.prisma.io/docs/orm/reference/prisma-schema-reference; where it lies:
 * https://www.prisma.io/docs/orm/prisma-schema/overview/location, https://www.prisma.io/docs/orm/reference/prisma-config-reference.
 */
export const prismaRecords: RecordsModel = {
  id: "prisma",
  forms: [
    {
      form: "text",
      extension: ".prisma",
      stored: ["model", "view"],
      embedded: ["type"],
      other: ["enum", "datasource", "generator"],
      scalars: { String: "string", Boolean: "boolean", DateTime: "date", Int: "number", BigInt: "number", Float: "number", Decimal: "number", Json: "other", Bytes: "other" },
      ignored: "@ignore",
      places: ["prisma/schema.prisma", "schema.prisma", "prisma/schema", "prisma", "src/prisma/schema.prisma", "db/schema.prisma", "prisma/models", "src/prisma"],
      manifest: "prisma",
      configs: ["prisma.config.ts", "prisma.config.js", "prisma.config.mjs"],
      types: /prisma/i,
    },
  ],
};
