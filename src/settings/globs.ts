/**
 * Globs as ESLint users write them, against a path with forward slashes: `*`, `**`, `?`, `[ab]`, `{a,b}`.
 * A library would do more than the few patterns of a setting need, in every user's install.
 */
export function globToRegExp(glob: string): RegExp {
  const pattern = glob.replace(/^\.?\//, "");
  let source = "";
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (pattern.startsWith("**/", i)) {
      source += "(?:[^/]+/)*";
      i += 2;
    } else if (pattern.startsWith("**", i)) {
      source += ".*";
      i += 1;
    } else if (char === "*") source += "[^/]*";
    else if (char === "?") source += "[^/]";
    else if (char === "[" && pattern.includes("]", i + 2)) {
      const end = pattern.indexOf("]", i + 2);
      source += `[${pattern.slice(i + 1, end).replace(/^!/, "^").replace(/\\/g, "\\\\")}]`;
      i = end;
    } else if (char === "{") {
      source += "(?:";
      depth += 1;
    } else if (char === "}" && depth > 0) {
      source += ")";
      depth -= 1;
    } else if (char === "," && depth > 0) source += "|";
    else source += char.replace(/[.+^$()|[\]\\{}]/g, "\\$&");
  }
  return new RegExp(`^${source}${")".repeat(depth)}$`);
}

/** The file's path as seen from the folder that ESLint runs in; a file outside of it keeps its whole path. */
export function relativePath(filename: string, cwd: string): string {
  const file = filename.replace(/\\/g, "/");
  const base = cwd.replace(/\\/g, "/").replace(/\/*$/, "/");
  return file.startsWith(base) ? file.slice(base.length) : file.replace(/^(?:[A-Za-z]:)?\/+/, "");
}
