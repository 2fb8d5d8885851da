import type { Scalar } from "./sensitivity.js";

/** Schemas that are no code. */
export function isSchemaFile(name: string): boolean {
  return name.endsWith(".prisma");
}

export interface PrismaField {
  readonly name: string;
  /** `String`, `User`, without `?` and `[]`. */
  readonly type: string;
  readonly attributes: string;
  /** `/// @omit` and other comments for generators. */
  readonly documentation: string;
}

export interface PrismaModel {
  readonly name: string;
  readonly kind: "model" | "type" | "view";
  readonly fields: readonly PrismaField[];
  /** The table's name where `@@map` gives another. */
  readonly table: string;
}

/** A fault anywhere, such as a half-written line, costs that line only. */
export function readPrismaSchema(text: string): PrismaModel[] {
  const models: PrismaModel[] = [];
  let open: { name: string; kind: PrismaModel["kind"]; fields: PrismaField[]; table: string } | undefined;
  let other = false;
  let documentation = "";
  for (const raw of text.split(/\r?\n/)) {
    const line = withoutComment(raw).trim();
    const start = /^(model|view|type|enum|datasource|generator)\s+(\w+)\s*\{?/.exec(line);
    // A block that begins ends the one before, whose brace may be missing. A field may be called `type`; a block's name is followed by a brace or nothing.
    if (start && /^\w+\s+\w+\s*(?:\{.*)?$/.test(line) && (line.includes("{") || (!open && !other))) {
      if (open) models.push(open);
      const kind = start[1];
      other = !(kind === "model" || kind === "view" || kind === "type");
      open = kind === "model" || kind === "view" || kind === "type" ? { name: start[2] ?? "", kind, fields: [], table: start[2] ?? "" } : undefined;
      if (line.endsWith("}")) {
        if (open) models.push(open);
        open = undefined;
        other = false;
      }
    } else if (line === "}") {
      if (open) models.push(open);
      open = undefined;
      other = false;
    } else if (open) {
      const map = /^@@map\(\s*(?:name:\s*)?"([^"]*)"/.exec(line)?.[1];
      if (map !== undefined) open.table = map;
      const field = /^(\w+)\s+(\w+)(?:\("[^"]*"\))?(?:\[\])?[?!]?\s*(.*)$/.exec(line);
      if (field?.[1] !== undefined && field[2] !== undefined) open.fields.push({ name: field[1], type: field[2], attributes: field[3] ?? "", documentation });
    }
    documentation = raw.trim().startsWith("///") ? `${documentation} ${raw.trim().slice(3).trim()}`.trim() : "";
  }
  if (open) models.push(open);
  return models;
}

/** `//` inside a text (a URL) is no comment. */
function withoutComment(line: string): string {
  return /^(?:[^"/]|"(?:[^"\\]|\\.)*"|\/(?!\/))*/.exec(line)?.[0] ?? line;
}

const scalars: Readonly<Record<string, Scalar>> = {
  String: "string",
  Boolean: "boolean",
  DateTime: "date",
  Int: "number",
  BigInt: "number",
  Float: "number",
  Decimal: "number",
  Json: "other",
  Bytes: "other",
};

export function prismaScalar(type: string): Scalar | undefined {
  return Object.hasOwn(scalars, type) ? scalars[type] : undefined;
}
