/**
 * The parser is native code: a tree nested deeper than its stack ends the whole process, and no `catch` helps. Worker threads have half the stack, where
 * 820 functions in each other or 3,000 times `else if` were measured to be too much. What comes near is refused by looking at the text.
 */
const maxBrackets = 400;
const maxRun = 1500;
/** No smaller text can nest too deep. */
const harmless = 5000;

/** Strings and comments are skipped, template and regular expressions only roughly: an error makes a strange file unknown, which is harmless. */
const token = /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[([{}\])]|[;,]|\n|=>|\b(?:else|if|for|while|do)\b|\b(?:typeof|void|await|new|delete|yield|in|of|as)\b|(?<=\w)<|[=?:]|[.!~+\-*/%&|^<]/g;

export function isTooDeep(text: string): boolean {
  if (text.length < harmless) return false;
  /** For each open bracket, how often something nested without a bracket since the last end of a statement or element. */
  const runs = [0];
  let total = 0;
  for (const { 0: found, index } of text.matchAll(token)) {
    const last = runs.length - 1;
    const run = runs[last] ?? 0;
    if (opens(found)) {
      if (runs.push(0) > maxBrackets) return true;
    } else if (closes(found)) {
      if (last > 0) {
        runs.pop();
        total -= run;
      }
    } else if ((found === ";" && !/^\s*else\b/.test(text.slice(index + 1, index + 20))) || found === "," || (found === "\n" && run > 0 && endsStatement(text, index))) {
      total -= run;
      runs[last] = 0;
    } else {
      const weight = found === "<" && /\w/.test(text.charAt(index - 1)) ? 1 : weightOf(found);
      runs[last] = run + weight;
      total += weight;
      if (total > maxRun) return true;
    }
  }
  return false;
}

function opens(found: string): boolean {
  return found === "(" || found === "[" || found === "{";
}

function closes(found: string): boolean {
  return found === ")" || found === "]" || found === "}";
}

/** Operators and member chains nest on a tenth of the stack that arrows, conditionals and `else` take. */
function weightOf(found: string): number {
  if (found === "\n" || found.startsWith("//") || found.startsWith("/*") || /^["']/.test(found)) return 0;
  return /^(?:[.!~+\-*/%&|^<]|typeof|void|await|new|delete|yield|in|of|as)$/.test(found) ? 0.1 : 1;
}

/** Whether a line break ends a statement of code without semicolons. */
function endsStatement(text: string, at: number): boolean {
  const before = /\S\s*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0][0] ?? ";";
  const after = /^\s*(\w+|\S)/.exec(text.slice(at, at + 200))?.[1] ?? ";";
  if (/[=?:.!~+\-*/%&|^<,([{]/.test(before) || /^[=?:.+\-*/%&|^<>,)\]]/.test(after)) return false;
  return !/^(?:else|if|for|while|do|in|of|as|instanceof)$/.test(after);
}
