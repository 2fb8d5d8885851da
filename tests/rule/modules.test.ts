import { describe, expect, test } from "vitest";
import type { Edits} from "../../src/rule/edits/index.js";
import { type Edit } from "../../src/rule/edits/index.js";
import { edited } from "../support/edit.js";

const lines = (...text: string[]): string => text.join("\n");

/** Imports `z` from zod and shows under which name. */
function imported(before: string, filename = "a.mjs", kind: "default" | "named" | "namespace" = "named"): [text: string | undefined, local: string] {
  let local = "";
  const text = edited(before, (edits: Edits): readonly Edit[] => {
    const result = edits.import({ from: "zod", name: "z", kind });
    local = result.local;
    return result.edits;
  }, filename);
  return [text, local];
}

describe("an import", () => {
  test.for([
    ["follows the others", "a.mjs", lines("import a from 'a';", "import b from 'b';", "", "a();"), lines("import a from 'a';", "import b from 'b';", "import { z } from 'zod';", "", "a();")],
    ["stands first in a file without", "a.mjs", "a();\n", lines('import { z } from "zod";', "", "a();", "")],
    ["stands below a licence", "a.mjs", lines("// (c) us", "", "a();"), lines("// (c) us", "", 'import { z } from "zod";', "", "a();")],
    ["stands below the interpreter line", "a.mjs", lines("#!/usr/bin/env node", "a();"), lines("#!/usr/bin/env node", 'import { z } from "zod";', "", "a();")],
    ["stands below a directive", "a.mjs", lines('"use server";', "", "a();"), lines('"use server";', "", 'import { z } from "zod";', "", "a();")],
    ["joins the names from there in order", "a.mjs", "import { ZodError } from 'zod';", "import { z, ZodError } from 'zod';"],
    ["leaves type imports alone", "a.ts", "import type { ZodError } from 'zod';", "import type { ZodError } from 'zod';\nimport { z } from 'zod';"],
    ["is a require in CommonJS", "a.cjs", lines("const a = require('a');", "", "a();"), lines("const a = require('a');", "const { z } = require('zod');", "", "a();")],
    ["joins a require's names", "a.cjs", "const { ZodError } = require('zod');", "const { ZodError, z } = require('zod');"],
    ["has no semicolon where none is", "a.mjs", "import a from 'a'\na()\n", "import a from 'a'\nimport { z } from 'zod'\na()\n"],
    ["keeps Windows line ends", "a.mjs", "import a from 'a';\r\na();\r\n", "import a from 'a';\r\nimport { z } from 'zod';\r\na();\r\n"],
  ])("%s", ([, filename = "", before = "", after = ""]) => {
    expect(imported(before, filename)).toEqual([after, "z"]);
  });

  test.for([
    ["a name", "a.mjs", "import { z } from 'zod';", "z"],
    ["another name", "a.mjs", "import { z as zod } from 'zod';", "zod"],
    ["a required name", "a.cjs", "const { z: zed } = require('zod');", "zed"],
    ["the whole required module", "a.cjs", "const zod = require('zod');", "zod.z"],
  ])("that is there already is used: %s", ([, filename = "", before = "", local = ""]) => {
    expect(imported(before, filename)).toEqual([before, local]);
  });

  test("takes another name when its own is taken", () => {
    expect(imported("import a from 'a';\nconst z = a();")).toEqual(["import a from 'a';\nimport { z as z2 } from 'zod';\nconst z = a();", "z2"]);
  });

  test("may be the default or everything", () => {
    expect(imported("import a from 'a';", "a.mjs", "default")[0]).toBe("import a from 'a';\nimport z from 'zod';");
    expect(imported("import a from 'a';", "a.mjs", "namespace")[0]).toBe("import a from 'a';\nimport * as z from 'zod';");
    expect(imported("const a = require('a');", "a.cjs", "default")[0]).toBe("const a = require('a');\nconst z = require('zod');");
  });
});

describe("an export is dropped", () => {
  test.for([
    ["a declaration", "«export const A = 1;»\n", "const A = 1;\n"],
    ["a specifier", "const A = 1, b = 2;\nexport { «A», b };\n", "const A = 1, b = 2;\nexport { b };\n"],
    ["the only specifier", "const A = 1;\nexport { «A» };\n", "const A = 1;\n"],
    ["the default", "const A = 1;\n«export default A;»\n", "const A = 1;\n"],
    ["a default function", "«export default function a() {}»\n", "function a() {}\n"],
    ["a property of module.exports", "module.exports = { a, «B» };\n", "module.exports = { a };\n"],
    ["an assignment", "const A = 1;\n«exports.A = A»;\n", "const A = 1;\n"],
    ["an assignment of a value", "«exports.A = 'x'»;\n", "const A = 'x';\n"],
  ])("%s", ([, before = "", after = ""]) => {
    expect(edited(before, (edits, node) => edits.removeExport(node), before.includes("module.exports") ? "a.cjs" : "a.mjs")).toBe(after);
  });
});

describe("the file's style", () => {
  const style = (text: string, filename = "a.mjs"): Edits["style"] => {
    let found: Edits["style"] | undefined;
    edited(text, (edits) => ((found = edits.style), []), filename);
    if (!found) throw new Error("No style");
    return found;
  };

  test("is read from the text", () => {
    expect(style(lines("import a from 'a'", "if (a) {", "\ta({b: 1})", "}"))).toMatchObject({ quote: "'", semicolons: false, unit: "\t", spacedBraces: false, modules: "esm", eol: "\n", width: 80 });
    expect(style(lines('const a = require("a");', "if (a) {", "    a({", "        b: 1", "    });", "}"), "a.js")).toMatchObject({ quote: '"', semicolons: true, unit: "    ", trailingCommas: false, modules: "commonjs" });
  });

  test("does not take a long text for a long line", () => {
    expect(style(`const a = "${"x".repeat(150)}";`).width).toBe(80);
    expect(style(`const a = [${"100, ".repeat(17)}];`).width).toBe(100);
  });

  test("quotes text the cheaper way", () => {
    edited("import a from 'a';", (edits) => {
      expect([edits.string("no"), edits.string("can't"), edits.string('say "no"'), edits.string("a\nb\\")]).toEqual(["'no'", '"can\'t"', "'say \"no\"'", "'a\\nb\\\\'"]);
      expect([edits.member("a"), edits.member("a", true), edits.member("a-b"), edits.member("0", true)]).toEqual([".a", "?.a", "['a-b']", "?.[0]"]);
      return [];
    });
  });
});
