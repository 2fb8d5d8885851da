/** One option of a rule, as JSON schema with what the documentation and the types need. */
export type OptionSchema =
  | { readonly type: "boolean"; readonly description: string; readonly default: boolean }
  | { readonly type: "integer"; readonly description: string; readonly default: number; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: "string"; readonly description: string; readonly default: string; readonly enum?: readonly string[] }
  | {
      readonly type: "array";
      readonly description: string;
      readonly default: readonly string[];
      readonly items: { readonly type: "string"; readonly enum?: readonly string[] };
      readonly uniqueItems?: true;
    };

export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

type ValueOf<Schema> = Schema extends { type: "boolean" }
  ? boolean
  : Schema extends { type: "integer" }
    ? number
    : Schema extends { type: "string"; enum: readonly (infer Word)[] }
      ? Word
      : Schema extends { type: "string" }
        ? string
        : Schema extends { type: "array"; items: { enum: readonly (infer Word)[] } }
          ? readonly Word[]
          : readonly string[];

/** What a rule gets to read: every option, as the user set it or by default. */
export type OptionsOf<Schemas extends OptionSchemas> = { readonly [Name in keyof Schemas]: ValueOf<Schemas[Name]> };

export function defaultsOf<Schemas extends OptionSchemas>(schemas: Schemas): OptionsOf<Schemas> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schema.default])) as OptionsOf<Schemas>;
}

/** Completed here as well, since not every host merges `meta.defaultOptions`. The user's object is left untouched. */
export function readOptions<Schemas extends OptionSchemas>(schemas: Schemas, given: unknown): OptionsOf<Schemas> {
  return { ...defaultsOf(schemas), ...(typeof given === "object" && given !== null ? given : {}) };
}
