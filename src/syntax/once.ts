/**
 * Works something out once per file, however often it is asked: what looks at a whole file must not do so for every finding in it.
 * The answer hangs on the Program node and goes with it; it may depend on the file alone, not on options or settings.
 */
export function oncePerFile<File extends { readonly ast: object }, Value>(make: (file: File) => Value): (file: File) => Value {
  const known = new WeakMap<object, { readonly value: Value }>();
  return (file) => {
    const before = known.get(file.ast);
    if (before) return before.value;
    const value = make(file);
    known.set(file.ast, { value });
    return value;
  };
}
