import type { MigrationForm, RecordForm, RecordsModel, TextForm } from "../../concepts/declared.js";
import { decorated } from "./decorated.js";
import type { Reader } from "./reader.js";
import { schemaClasses } from "./schema-classes.js";
import { schemas } from "./schemas.js";
import { statics } from "./statics.js";
import { tables } from "./tables.js";
import { types } from "./types.js";

/** What the models say of declarations, put together. */
export interface Forms {
  /** The first that knows a declaration reads it; what is only typed comes last. */
  readonly readers: readonly Reader[];
  readonly texts: readonly { readonly id: string; readonly form: TextForm }[];
  readonly migrations: readonly MigrationForm[];
  readonly wrappers: ReadonlySet<string>;
  readonly fieldWrappers: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
  readonly folders: readonly string[];
}

const made = new WeakMap<readonly RecordsModel[], Forms>();

export function formsOf(told: readonly RecordsModel[]): Forms {
  const known = made.get(told) ?? make(told);
  made.set(told, known);
  return known;
}

function make(told: readonly RecordsModel[]): Forms {
  const forms = told.flatMap(({ id, forms: own }) => own.map((form) => ({ id, form })));
  return {
    readers: [...forms.flatMap(({ form }) => readersOf(form)), types],
    texts: forms.flatMap(({ id, form }) => (form.form === "text" ? [{ id, form }] : [])),
    migrations: forms.flatMap(({ form }) => (form.form === "migrations" ? [form] : [])),
    wrappers: new Set(told.flatMap(({ wrappers }) => wrappers ?? [])),
    fieldWrappers: new Set(told.flatMap(({ fieldWrappers }) => fieldWrappers ?? [])),
    bases: new Set(told.flatMap(({ bases }) => bases ?? [])),
    folders: told.flatMap(({ folder }) => folder ?? []),
  };
}

function readersOf(form: RecordForm): readonly Reader[] {
  switch (form.form) {
    case "class":
      return [decorated(form)];
    case "schema":
      return [schemas(form), schemaClasses(form)];
    case "statics":
      return [statics(form)];
    case "table":
      return [tables(form)];
    case "migrations":
    case "text":
      return [];
  }
}
