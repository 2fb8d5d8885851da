import type { TextForm } from "../../concepts/declared.js";

export interface TextField {
  readonly name: string;
  /** `String`, `User`, without `?` and `[]`. */
  readonly type: string;
  readonly attributes: string;
}

export interface Block {
  readonly name: string;
  readonly kind: "embedded" | "stored";
  readonly fields: readonly TextField[];
}

/** The blocks of a schema that hold fields. A fault anywhere, such as a half-written line, costs that line only. */
export function readBlocks(text: string, { stored, embedded, other }: Pick<TextForm, "embedded" | "other" | "stored">): Block[] {
  const blocks: Block[] = [];
  const begins = new RegExp(String.raw`^(${[...stored, ...embedded, ...other].join("|")})\s+(\w+)\s*(?:\{.*)?$`);
  let open: { name: string; kind: Block["kind"]; fields: TextField[] } | undefined;
  let elsewhere = false;
  const close = (): void => {
    if (open) blocks.push(open);
    open = undefined;
    elsewhere = false;
  };
  for (const raw of text.split(/\r?\n/)) {
    const line = withoutComment(raw).trim();
    const [, word = "", name = ""] = begins.exec(line) ?? [];
    // A block that begins ends the one before, whose brace may be missing. A field may be called as a block is; a block's name is followed by a brace or nothing.
    if (word !== "" && (line.includes("{") || (!open && !elsewhere))) {
      close();
      elsewhere = other.includes(word);
      open = elsewhere ? undefined : { name, kind: stored.includes(word) ? "stored" : "embedded", fields: [] };
      if (line.endsWith("}")) close();
    } else if (line === "}") {
      close();
    } else if (open) {
      const field = /^(\w+)\s+(\w+)(?:\("[^"]*"\))?(?:\[\])?[?!]?\s*(.*)$/.exec(line);
      if (field?.[1] !== undefined && field[2] !== undefined) open.fields.push({ name: field[1], type: field[2], attributes: field[3] ?? "" });
    }
  }
  close();
  return blocks;
}

/** `//` inside a text (a URL) is no comment. */
function withoutComment(line: string): string {
  return /^(?:[^"/]|"(?:[^"\\]|\\.)*"|\/(?!\/))*/.exec(line)?.[0] ?? line;
}
