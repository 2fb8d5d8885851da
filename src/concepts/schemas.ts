/** Something that a library's words import: a named export, the default one, or everything under one name. */
export interface WordImport {
  readonly from: string;
  readonly kind: "default" | "named" | "namespace";
  /** The module as a whole serves as well: `import * as z from "zod"`, `const z = require("zod")`. */
  readonly whole?: boolean;
}

/**
 * How a validation library writes the schema of an object and asks it: texts of code, with placeholders that are filled by the
 * content. A text may speak of the names in `imports`; they are spelled as the file has them.
 */
export interface SchemaWords {
  /** The package that a project depends on, and the first major version that has these words. */
  readonly package: string;
  readonly since?: number;
  /** Where a project depends on several libraries the lowest goes first: those that give types before others, those with other uses last. */
  readonly rank: 1 | 2 | 3 | 4;
  readonly imports: Readonly<Record<string, WordImport>>;
  /** `{fields}`: the fields between braces. `{required}`: a list of the keys that must be there. */
  readonly object: string;
  /** What the constant holds, made of the outermost `{object}`; the object itself when left out. */
  readonly schema?: string;
  /** The constant's name begins with `is`, since it is called. */
  readonly called?: true;
  /** `{element}` */
  readonly list: string;
  /** `{max}`, where the library can say a longest length. */
  readonly string: string;
  readonly number: string;
  /** A number, or text that says one. */
  readonly numeric?: string;
  readonly boolean: string;
  /** A value of any type, in TypeScript of the type `any`. */
  readonly any: string;
  /** The same, where `any` lets a missing key pass. `{given}`: the parameter `value` of an arrow function. `{any}`: `<any>` in TypeScript. */
  readonly present?: string;
  /** `{field}` that need not be there, and one that must; left out where it is written otherwise or goes without saying. */
  readonly optional?: string;
  readonly required?: string;
  /** `{key}` of a field that need not be there. */
  readonly optionalKey?: string;
  readonly check: {
    /** Names of variables that `declares` introduces; further placeholders of the three texts. */
    readonly names?: readonly string[];
    /** A statement before the question. `{schema}`, `{body}`. */
    readonly declares?: string;
    /** It is awaited. */
    readonly async?: true;
    /** True when the body does not fit. */
    readonly fails: string;
    /** The checked copy; left out where the body itself was looked at. */
    readonly checked?: string;
  };
}

/** How a library says what the properties of a class have to be: decorators by what they ask, the first above the others. `{max}`: the longest length. */
export interface ClassWords {
  readonly package: string;
  /** What the check needs beside it. */
  readonly with: readonly string[];
  readonly string: readonly string[];
  readonly number: readonly string[];
  readonly boolean: readonly string[];
  readonly array: readonly string[];
  /** Beside `array`, what each element has to be. `{each}`: the options that say so. */
  readonly elements: Readonly<Record<"boolean" | "number" | "string", readonly string[]>>;
  /** A value of any type that has to be there. */
  readonly any: readonly string[];
  readonly optional: readonly string[];
}
