import { records } from "../models/records/index.js";
import { projectHash } from "../project/index.js";

const extensions = records.flatMap(({ forms }) => forms.flatMap((form) => (form.form === "text" ? [form.extension] : [])));

/** A short text that changes with any file that findings may depend on, of the project in which a folder lies. */
export function hashOf(directory: string): string {
  return projectHash(directory, extensions);
}
