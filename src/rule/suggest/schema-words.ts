import type { Field } from "../../analysis/payload/index.js";
import type { SchemaWords } from "../../concepts/schemas.js";
import type { Doc, Edits } from "../edits/index.js";
import { laidOut } from "./words.js";

/** The longest text that a schema lets pass: as `require-bounded-strings` suggests it. */
const LONGEST = "1000";

/** How one file writes the words of a validation library. */
export interface Spelling {
  readonly words: SchemaWords;
  /** What the file calls the names that the words speak of. */
  readonly spell: (name: string, member: string | undefined) => string;
}

/** The schema of an object with these fields. */
export function schemaOf(fields: ReadonlyMap<string, Field>, { words, spell }: Spelling, edits: Edits): Doc {
  const write = (text: string, values: Readonly<Record<string, Doc>>): Doc => laidOut(edits, spelled(text, spell, edits), values);
  const object = (inner: ReadonlyMap<string, Field>): Doc => {
    const entries = [...inner].map(([key, one]): readonly [string, Doc] => [!one.required && words.optionalKey ? words.optionalKey.replace("{key}", key) : key, field(one)]);
    const required = [...inner].flatMap(([key, one]) => (one.required ? [edits.string(key)] : []));
    return write(words.object, { fields: edits.object(entries), required: edits.array(required) });
  };
  const plain = (one: Field): Doc => {
    switch (one.type) {
      case "array":
        return write(words.list, { element: one.element ? plain(one.element) : write(words.any, anyValues(edits)) });
      case "object":
        return object(one.fields ?? new Map<string, Field>());
      case "string":
        return write(words.string.replace("{max}", LONGEST), {});
      case "numeric":
        return write(words.numeric ?? words.any, anyValues(edits));
      default:
        return write(words[one.type], anyValues(edits));
    }
  };
  const field = (one: Field): Doc => {
    const isAny = one.type === "any" || (one.type === "numeric" && words.numeric === undefined);
    const base = isAny && one.required && words.present !== undefined ? write(words.present, anyValues(edits)) : plain(one);
    const around = one.required ? words.required : words.optional;
    return around === undefined ? base : write(around, { field: base });
  };
  const whole = object(fields);
  const required = words.required === undefined ? whole : write(words.required, { field: whole });
  return words.schema === undefined ? required : write(words.schema, { object: required });
}

function anyValues(edits: Edits): Readonly<Record<string, Doc>> {
  return { any: edits.typescript ? "<any>" : "", given: edits.arrow("value") };
}

/** A text with the names and the quotes of the file. */
export function spelled(text: string, spell: Spelling["spell"], edits: Edits): string {
  return text.replace(/"((?:[^"\\]|\\.)*)"|\{\w+\}|(?<![.\w$])([A-Za-z_$][\w$]*)(?:\.(\w+))?/g, (all: string, quoted: string | undefined, name: string | undefined, member: string | undefined) => {
    if (quoted !== undefined) return edits.string(JSON.parse(all) as string);
    return name === undefined ? all : spell(name, member);
  });
}
