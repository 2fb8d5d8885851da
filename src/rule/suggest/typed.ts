import type { FileAnalysis, Leak } from "../../analysis/index.js";
import type { Holding } from "../../analysis/reads.js";
import type { TypedExposure } from "../../analysis/typed/exposure.js";
import type { Edits } from "../edits/index.js";
import type { Suggestions } from "../finding.js";
import type { Kept } from "./query-fields.js";
import { pickingTyped } from "./query-pick.js";

/** Named fields in the place of a value whose query was not found. */
export function repairTyped({ node }: Leak, { value, record, path }: TypedExposure, edits: Edits, file: FileAnalysis): Suggestions<"pick"> {
  const kept = keptOf(file, record.fields);
  const keys = value.fields.map(({ name }) => name);
  const holding: Holding = path.length === 0 ? { records: value.list ? "many" : "one", path } : { records: record.list ? "many" : "one", path, ...(path.length === 1 && !value.list ? { keys } : {}) };
  const shown = kept.fields.length > 3 ? `${String(kept.fields.length)} named fields` : kept.fields.join(", ");
  return [{ id: "pick", data: { fields: shown }, edits: pickingTyped(file, node, { kept, edits, holding }, value) }];
}

/** What a client may get: plain values that are neither a credential nor a person's. */
function keptOf(file: FileAnalysis, fields: TypedExposure["record"]["fields"]): Kept {
  const harmless = fields.filter(({ name, scalar }) => scalar !== "other" && file.sensitivityOf(name, scalar) === "none" && /^[A-Za-z_$][\w$]*$/.test(name)).map(({ name }) => name);
  return harmless.length > 0 ? { fields: harmless, guessed: false } : { fields: ["id"], guessed: true };
}
