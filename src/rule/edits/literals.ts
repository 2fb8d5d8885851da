import { group, hug, ifBroken, indent, join, line, softline, type Doc } from "./doc.js";
import type { Style } from "./style.js";

/** A string literal in the file's quotes, or in the other kind where that saves escapes. */
export function stringLiteral(value: string, style: Style): string {
  const escaped = JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"');
  const other = style.quote === '"' ? "'" : '"';
  const count = (quote: string): number => escaped.split(quote).length - 1;
  const quote = count(style.quote) > count(other) ? other : style.quote;
  return `${quote}${escaped.replaceAll(quote, `\\${quote}`)}${quote}`;
}

function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(name);
}

export function propertyKey(name: string, style: Style): string {
  return isIdentifier(name) ? name : stringLiteral(name, style);
}

/** `.name` or `["na-me"]`. */
export function member(name: string, style: Style, optional = false): string {
  if (isIdentifier(name)) return `${optional ? "?" : ""}.${name}`;
  return `${optional ? "?." : ""}[${/^\d+$/.test(name) ? name : stringLiteral(name, style)}]`;
}

/** Parts between braces: on one line when they fit, else one a line. */
export function braced(parts: readonly Doc[], style: Style, broken = false): Doc {
  if (parts.length === 0) return "{}";
  const edge = style.spacedBraces ? line : softline;
  return group(["{", indent([edge, join([",", line], parts)]), ifBroken(style.trailingCommas ? "," : ""), edge, "}"], broken);
}

export function objectLiteral(entries: readonly (readonly [string, Doc])[], style: Style): Doc {
  return braced(
    entries.map(([name, value]) => (name === value && isIdentifier(name) ? name : [propertyKey(name, style), ": ", value])),
    style,
  );
}

export function arrayLiteral(items: readonly Doc[], style: Style): Doc {
  if (items.length === 0) return "[]";
  return group(["[", indent([softline, join([",", line], items)]), ifBroken(style.trailingCommas ? "," : ""), softline, "]"]);
}

/** Arguments in parentheses. When they don't fit and the last is an object or array, it alone is opened; else each gets a line. */
export function argumentList(items: readonly Doc[], style: Style, hugsLast: boolean): Doc {
  if (items.length === 0) return "()";
  const all: Doc = ["(", indent([softline, join([",", line], items)]), ifBroken(style.argumentCommas ? "," : ""), softline, ")"];
  return hugsLast ? hug(items, all) : group(all);
}
