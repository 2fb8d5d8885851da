import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applied, lint } from "../support/lint.js";
import { root } from "../support/paths.js";

/** What once broke a rule, as small as it could be made (`npm run robust -- --keep`). */
const folder = join(root, "tests/robust/cases");
const cases = readdirSync(folder).flatMap((name) => (/\.tsx?$/.test(name) ? [[name, "typescript"] as const] : [[name, "espree"] as const, [name, "typescript"] as const]));

test.for(cases)("%s with %s", ([name, parser]) => {
  const text = readFileSync(join(folder, name), "utf8");
  const request = { filename: join(folder, name), cwd: folder, parser, settings: { tests: [] } };
  const messages = lint({ ...request, text });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  for (const suggestion of messages.flatMap((message) => message.suggestions ?? [])) {
    expect(lint({ ...request, text: applied(text, suggestion), rules: [] }), suggestion.desc).toEqual([]);
  }
});
