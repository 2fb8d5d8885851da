/** JSON as people write it in tsconfig.json: with comments and trailing commas. */
export function looseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(withoutCommas(withoutComments(text)));
    } catch {
      return undefined;
    }
  }
}

const string = String.raw`"(?:[^"\\\n]|\\.)*"`;

function withoutComments(text: string): string {
  return text.replace(new RegExp(String.raw`(${string})|//[^\n]*|/\*[^]*?(?:\*/|$)`, "g"), "$1");
}

function withoutCommas(text: string): string {
  return text.replace(new RegExp(String.raw`(${string})|,(?=\s*[\]}])`, "g"), "$1");
}

export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : typeof value === "string" ? [value] : [];
}
