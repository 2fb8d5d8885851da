// The plugin spells out its own version, since reading package.json at run time needs a file system: after `changeset version` both must agree.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const file = join(root, "src", "rule", "identity.ts");
const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
const text = readFileSync(file, "utf8");
const spelled = /(?<=version: ")[^"]+/;
if (!spelled.test(text)) throw new Error(`${file} spells out no version.`);
writeFileSync(file, text.replace(spelled, version));
