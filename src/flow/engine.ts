import type { CallNode, ClassNode, FunctionNode, Node } from "../concepts/ast.js";
import type { HandlerSpec, Shape, Yield } from "../concepts/model.js";
import type { ImportTarget, Module } from "../concepts/module.js";
import type { Path, Trail } from "../concepts/origin.js";

/** What the libraries say, as the engine asks for it. */
export interface Knowledge {
  /** What `import { name } from package/subpath` is. */
  exported(packageName: string, subpath: string, name: string): Yield | undefined;
  /** What a value annotated with a type of this package is. */
  type(packageName: string, subpath: string, name: string): Yield | undefined;
  global(name: string): Yield | undefined;
  /** A name that a library generates into the project, whatever file it is imported from. */
  generated(name: string, asType: boolean): Yield | undefined;
  /** Whether a decorator of this name on a property decides what leaves when the object is turned into JSON. */
  serialises(decorator: string): boolean;
  /** What a value that nothing else explains is, by its name and by what is done with it right here. */
  unseen(name: string, uses: readonly string[]): readonly Yield[];
  /** With the members of the shapes that it extends. */
  shape(id: string): Shape | undefined;
}

/** What the framework gives to one parameter: a value and the path that is read of it (`@Body("email")`). */
export interface Given {
  readonly value: Yield;
  readonly path: Path;
}

/** The role of a function that a framework calls. */
export interface Role {
  readonly params: readonly (Given | null)[];
  /** Recognised by the names of its parameters only: declared types know better. */
  readonly byConvention: boolean;
  /** It is not the function itself that the framework calls, but what another one made of it. */
  readonly wrapped?: boolean;
  readonly spec: HandlerSpec;
  /** Model id. */
  readonly framework: string;
}

/** What a type is to the engine: a class of the project, or a library's value about the records that its type arguments name. */
export type TypedAs = { readonly kind: "class"; readonly node: ClassNode } | { readonly kind: "library"; readonly value: Yield; readonly typeArguments: readonly Node[] };

/** What the engine asks of the rest of the plugin. */
export interface World extends Knowledge {
  resolve(from: Module, specifier: string): ImportTarget;
  /** Whether a specifier leads to a file of the project or out of it; cheaper than `resolve`, which opens the file. */
  leadsTo(from: Module, specifier: string): "file" | "package" | "unknown";
  moduleOf(node: Node): Module;
  /** What the project declares of the function that a call calls: a guard checks its arguments, a clean result may be sent. */
  trusted(call: CallNode, target: Node | undefined): "clean" | "guard" | undefined;
  /** Values that code of the project puts under this name on values of a shape, for what is read at `node`. */
  attached(shape: string, name: string, node: Node): readonly Node[];
  /** What a TypeScript program says of a value that the code itself does not explain; undefined without a program. */
  typedAs(node: Node): TypedAs | undefined;
  /** Classes of the project that implement an interface or extend an abstract class, where they are few. */
  implementations(declaration: Node): readonly ClassNode[];
  /** Classes of the project that handle what is sent as an instance of this class, and by which method. */
  handling(declaration: ClassNode): readonly { readonly cls: ClassNode; readonly method: string }[];
  /** How the framework calls this function, if one does. */
  role(fn: FunctionNode): Role | undefined;
  major(from: Module, packageName: string): number | undefined;
}

/** The arguments that a function body is seen with. One interned object per call path. */
export interface Context {
  readonly id: number;
  readonly fn: FunctionNode | undefined;
  /** Argument expressions, evaluated in `caller`. */
  readonly args: readonly Node[];
  /** Values bound to parameters that no expression spells: an element of an array, a settled promise. */
  readonly bound: readonly (Bound | undefined)[];
  readonly caller: Context | undefined;
  /** Where the function was created: closures see its parameters. */
  readonly closure: Context | undefined;
  readonly self: readonly Trail[] | undefined;
  readonly depth: number;
}

/** A value given as expression plus path. */
export interface Bound {
  readonly node: Node;
  readonly path: Path;
  readonly context: Context;
}

export interface Engine {
  readonly world: World;
  /** How many answers so far were cut short by the budget. What is judged while it grows is not certain. */
  readonly doubts: number;
  readonly root: Context;
  /** deep: everything inside the value too (what leaves with it). */
  trace(node: Node, path: Path, context: Context, deep: boolean): readonly Trail[];
  /** Whether a function was entered so often from deep inside of others that one more call of it tells nothing. */
  isCrowded(fn: FunctionNode, context: Context): boolean;
  /** Interns a context. */
  enter(parts: Omit<Context, "depth" | "id">): Context;
  /** Follows a path from values that were already found. */
  follow(trails: readonly Trail[], path: Path, context: Context, deep: boolean): readonly Trail[];
  /** What a written type tells of a value; undefined when it tells nothing. */
  typed(type: Node, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined;
}

/** Where a model's yield is applied. */
export interface Site {
  readonly node: Node;
  /** What is read of the result. */
  readonly path: Path;
  readonly context: Context;
  readonly deep: boolean;
  /** The property name that led here. */
  readonly property: string | undefined;
  readonly call: CallNode | undefined;
  /** The value that the member was read from or the method was called on. */
  readonly receiver: Trail | undefined;
  /** Type arguments of a call or of an annotation. */
  readonly typeArguments?: readonly Node[] | undefined;
}
