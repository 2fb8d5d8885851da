import type { RecordsModel } from "../../concepts/declared.js";

/** Kysely's tables are types of the project: https://kysely.dev/docs/getting-started#types. */
export const kyselyRecords: RecordsModel = { id: "kysely", forms: [], wrappers: ["Selectable"], fieldWrappers: ["Generated", "ColumnType"] };
