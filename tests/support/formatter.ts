// What a formatter makes of a text, with the options that its author may have given it: those under which it finds nothing to change.
import { check, format, type Options } from "prettier";

const widths = [80, 100, 120, 140, 160];

/** What a fixture or an example says about a line is no code of its author. */
const remark = /[ \t]*\/\/ (?:expect|leak): .*$/gm;

/** The options that a text says about itself; each of what it doesn't say is the formatter's own. */
function* guesses(text: string): Generator<Options, undefined> {
  const single = (text.match(/'/g)?.length ?? 0) > (text.match(/"/g)?.length ?? 0);
  const bare = /(?:^|[^\w$)\]>])[\w$]+ =>/m.test(text);
  const tabbed = /^\t/m.test(text);
  const deep = !/^ {2}\S/m.test(text) && /^ {4}\S/m.test(text);
  const habits: Options = {
    singleQuote: single,
    useTabs: tabbed,
    tabWidth: deep || tabbed ? 4 : 2,
    semi: /;\r?$/m.test(text),
    arrowParens: bare ? "avoid" : "always",
    bracketSpacing: !/(?:const|import|\() ?\{\w/.test(text),
    endOfLine: "auto",
  };
  const longest = Math.max(...text.split("\n").map((line) => line.length));
  // The likeliest first.
  const likely = widths.filter((width) => width >= longest);
  const ordered = [...likely, ...widths.filter((width) => width < longest).reverse()];
  for (const printWidth of ordered) for (const trailingComma of ["all", "es5", "none"] as const) yield { ...habits, printWidth, trailingComma };
  return undefined;
}

/** The lines of a changed text beside those that the formatter would rather have; empty when it leaves the text as it is. */
export type Formatting = (changed: string) => Promise<string[]>;

/** Undefined when no set of options finds the text formatted. */
export async function formattingOf(original: string, filepath: string): Promise<Formatting | undefined> {
  const text = original.replace(remark, "");
  const untried = guesses(text);
  const known: Options[] = [];
  /** The next set of options under which the text is formatted. */
  const next = async (): Promise<Options | undefined> => {
    for (;;) {
      const guess = untried.next();
      if (guess.done === true) return undefined;
      const options = { ...guess.value, filepath };
      if (!(await check(text, options))) continue;
      known.push(options);
      return options;
    }
  };
  if (!(await next())) return undefined;
  return async (after) => {
    const changed = after.replace(remark, "");
    let first: string[] | undefined;
    for (let i = 0; ; i++) {
      const options = known[i] ?? (await next());
      if (!options) return first ?? [];
      const wanted = await format(changed, options);
      if (wanted === changed) return [];
      first ??= differing(changed.split("\n"), wanted.split("\n"));
    }
  };
}

/** What stands between the lines at the beginning and at the end that two texts share. */
function differing(is: string[], wanted: string[]): string[] {
  let start = 0;
  while (start < is.length && is[start] === wanted[start]) start++;
  let end = 0;
  while (end < Math.min(is.length, wanted.length) - start && is.at(-1 - end) === wanted.at(-1 - end)) end++;
  return [...is.slice(start, is.length - end).map((line) => `- ${line}`), ...wanted.slice(start, wanted.length - end).map((line) => `+ ${line}`)];
}
