import type { ArgPlace } from "./place.js";

/**
 * What a library model may say of the declarations of record types: in which forms a project writes them, and what stands where.
 * The engine reads the forms and knows no library.
 */
export interface RecordsModel {
  /** The id of the database model whose queries are about such records, or, where there are several, of the first. */
  readonly id: string;
  readonly forms: readonly RecordForm[];
  /** Types that say something about the record in their angle brackets, and no more: `HydratedDocument<User>`. */
  readonly wrappers?: readonly string[];
  /** Types of fields that say something about the type in their angle brackets: `Generated<string>`. */
  readonly fieldWrappers?: readonly string[];
  /** Classes of the library that record types extend and that add nothing that is stored. */
  readonly bases?: readonly string[];
  /** A folder in which the library's projects keep their declarations. */
  readonly folder?: string;
}

/** In the order in which one library's are tried. */
export type RecordForm = ClassForm | MigrationForm | SchemaForm | StaticsForm | TableForm | TextForm;

/** An option that has an effect where it is this constant: `select: false`. */
export interface FieldSwitch {
  readonly option: string;
  readonly is: boolean;
}

/** What the options of a field decide. */
export interface FieldSwitches {
  /** Loaded with the record unless told otherwise. */
  readonly eager?: FieldSwitch;
  /** Not selected unless asked for. */
  readonly unselected?: FieldSwitch;
  /** Left out of the JSON that the record makes of itself. */
  readonly unserialised?: FieldSwitch;
}

/** A class whose members carry decorators: `@Column() name: string`. */
export interface ClassForm extends FieldSwitches {
  readonly form: "class";
  /** Decorators of the class, or of one of its members, that make it a record type. */
  readonly classes: readonly string[];
  readonly members: readonly string[];
  /** Where names of decorators are other libraries' too: from which packages a file that imports them gets them. */
  readonly from?: RegExp;
  /** Decorators that make a field of a member, and those of them that make a date of it. */
  readonly columns: readonly string[];
  readonly dates?: readonly string[];
  /** Projects compose decorators of their own: any other one makes a field as well, except these. */
  readonly notColumns?: RegExp;
  /** Decorators of relations; the other record is their first argument, or stands under this option. */
  readonly relations: readonly string[];
  readonly target?: string;
  /** A column's type is its first argument, too, and not only the option `type`. */
  readonly typeFirst?: true;
  /** A decorator of the class whose argument says, at this path, what queries select by themselves. */
  readonly scope?: { readonly decorator: string; readonly path: readonly string[]; readonly except: string };
}

/** A call that gives a name and the fields as an object: `pgTable("users", { … })`, or a class that calls a method of its own with them. */
export interface TableForm extends FieldSwitches {
  readonly form: "table";
  /** What is called. */
  readonly call?: RegExp;
  /** Or: the method that a class calls on itself. */
  readonly init?: string;
  /** Where the name stands; with `named` it has to. */
  readonly name?: ArgPlace;
  readonly named?: true;
  readonly columns: ArgPlace;
  /** Relations by their names, with the other record under the option `target`. */
  readonly relations?: ArgPlace;
  /** What queries select by themselves: a list of names, or an object that names the others under `except`. */
  readonly scope?: ArgPlace & { readonly except: string };
}

/** A schema object that is made once and changed afterwards, and models that are made of it: `model("User", new Schema({ … }))`. */
export interface SchemaForm {
  readonly form: "schema";
  /** Makes a schema of paths and options. */
  readonly maker: string;
  /** Makes a model of a name and a schema; without a schema it only asks for one. */
  readonly model: string;
  /** A definition with this key is another library's. */
  readonly notWith?: string;
  /** The option that lets in paths which the schema does not know. */
  readonly loose: FieldSwitch;
  /** Keys of a path's description. */
  readonly path: { readonly type: string; readonly relation: string; readonly unselected: FieldSwitch };
  /** Where the options hold the function that changes the JSON; the last name alone stands where its options are set by themselves. */
  readonly transform: readonly [option: string, key: string];
  /** Methods of a schema: adds paths, sets an option, applies a plugin, defines methods. */
  readonly adds: string;
  readonly sets: string;
  readonly plugs: string;
  readonly methods: readonly string[];
  readonly plugins: PluginsSpec;
  /** Classes with decorators from which the schema is made. */
  readonly classes: SchemaClasses;
}

export interface PluginsSpec {
  /** Packages, by their names, that add queries or checks, but no paths. */
  readonly inert: RegExp;
  /** Packages, by their names, that leave something out of JSON. */
  readonly hiding: RegExp;
  /** Packages that add paths with secrets, which no query selects by itself. */
  readonly adding: Readonly<Record<string, readonly string[]>>;
  /** How a plugin of the project's own reads a mark that stands on a path: one of the groups is its name. */
  readonly marks: RegExp;
}

export interface SchemaClasses {
  /** Decorators of the class, with options or a key of theirs that holds the schema's options. */
  readonly classes: readonly { readonly decorator: string; readonly key?: string; readonly decides?: true }[];
  readonly member: readonly string[];
  /** Functions that make the schema or the model of the class. */
  readonly makers: readonly string[];
}

/** A class that describes its records in static properties. */
export interface StaticsForm {
  readonly form: "statics";
  /** Holds a JSON schema; alone it makes a record type of the class. */
  readonly schema: string;
  /** Holds the table's name; makes a record type of a class whose base is called so. */
  readonly table: string;
  readonly base: RegExp;
  /** Hold the names that are left out of JSON. */
  readonly hidden: readonly string[];
  /** Methods that turn a record into JSON; the first that is there counts. */
  readonly serialisers: readonly string[];
}

/** Files in a language of their own: blocks of fields, `model User { name String }`. */
export interface TextForm {
  readonly form: "text";
  /** `.prisma` */
  readonly extension: string;
  /** Words that begin a block: of a stored record, of one that is embedded in others, of anything else. */
  readonly stored: readonly string[];
  readonly embedded: readonly string[];
  readonly other: readonly string[];
  readonly scalars: Readonly<Record<string, "boolean" | "date" | "number" | "other" | "string">>;
  /** Takes a field out of the client. */
  readonly ignored: string;
  /** Files and folders where it customarily lies. */
  readonly places: readonly string[];
  /** The key of package.json under which `schema` names another place, and configuration files that do. */
  readonly manifest: string;
  readonly configs: readonly string[];
  /** Packages and generated files whose types are such records. */
  readonly types: RegExp;
}

/** Files of code that make and change tables one after the other. */
export interface MigrationForm {
  readonly form: "migrations";
  readonly folders: readonly string[];
  /** Further folders in which those lie. */
  readonly tops?: readonly string[];
  /** Methods that make a table and those that change one: the table's name, and a function with a builder, an object of columns, or one column. */
  readonly makes: readonly string[];
  readonly changes: readonly string[];
  /** Methods of a table builder: adds these dates, drops columns by name, gives a type by its second argument, makes no column. */
  readonly stamps: Readonly<Record<string, readonly string[]>>;
  readonly drops: readonly string[];
  readonly typed: readonly string[];
  readonly noColumn: RegExp;
}
