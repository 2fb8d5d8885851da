// Checks what the models say of libraries against the libraries' own declarations: a member that a shape names is there.
// What only another version or another package has is marked so (`elsewhere`), and a mark that is no longer true fails.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import ts from "typescript";
import { models } from "../dist/models/index.js";
import { codeFiles, fixtures, folders, programOf, root } from "./fixtures/compiling.mjs";
import { Seen } from "./members/seen.mjs";

const require = createRequire(import.meta.url);
/** @type {{ devDependencies: Record<string, string> }} */
const installed = require(join(root, "tests/packages/package.json"));
const checked = models.filter(({ kind }) => kind !== "utility");
const told = checked.flatMap(({ packages, companions = [], exports, types }) => [{ packages, exports, types }, ...companions]);
const path = join(fixtures, "members.ts");
const program = programOf([path], { strict: true, texts: new Map([[path, specifiers().map((name, i) => `import own${i} from "${name}";\nimport whole${i} = require("${name}");`).join("\n")]]) });
const checker = program.getTypeChecker();
const file = /** @type {ts.SourceFile} */ (program.getSourceFile(path));
const modules = new Map(
  file.statements.flatMap((statement, i) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier) || !statement.importClause?.name) return [];
    const symbol = checker.getSymbolAtLocation(statement.moduleSpecifier);
    const required = file.statements[i + 1];
    const whole = [statement.importClause.name, ...(required && ts.isImportEqualsDeclaration(required) ? [required.name] : [])].map((name) => checker.getTypeAtLocation(name));
    return symbol ? [[statement.moduleSpecifier.text, { symbol, whole }]] : [];
  }),
);

/** What the models speak of, what is installed for the fixtures, and what these import of it. */
function specifiers() {
  const spoken = told.flatMap(({ packages }) => packages).filter((name) => !name.includes("*"));
  const locked = Object.keys(installed.devDependencies).map((name) => name.replace(/^@types\/(?:(.+)__)?/, (_, scope) => (scope ? `@${scope}/` : "")));
  const imported = folders.flatMap(codeFiles).flatMap((name) => [...readFileSync(name, "utf8").matchAll(/(?:from |require\()["']([@a-z][^"'$]*)["']/g)].map((match) => match[1] ?? ""));
  return [...new Set([...spoken, ...locked, ...imported])];
}

const seen = new Seen(checker, file, models);
for (const one of told) {
  for (const name of one.packages) {
    const family = name.endsWith("/*") ? [...modules].filter(([specifier]) => specifier.startsWith(name.slice(0, -1))).map(([, module]) => module) : [modules.get(name)];
    for (const module of family) if (module) seen.begin(module, one);
  }
}
for (const { globals = {}, globalTypes = {} } of checked) seen.beginGlobals(globals, globalTypes);
seen.follow();

let [rows, unknown, wrong] = [0, 0, 0];
for (const model of checked) {
  for (const [id, shape] of Object.entries(model.shapes ?? {})) {
    const types = [...(seen.types.get(id) ?? [])].flatMap((type) => seen.parts(type));
    const members = [shape.props, shape.methods, shape.assign].flatMap((part) => Object.keys(part ?? {})).filter((name) => name !== "*");
    if (members.length === 0) continue;
    if (types.length === 0) {
      unknown += members.length;
      if (process.argv.includes("--unknown")) console.log(`${id}: no type of it is known (${members.length})`);
      continue;
    }
    rows += members.length;
    const lost = new Set(members.filter((name) => !types.some((type) => checker.getPropertyOfType(type, name))));
    const excused = Object.values(shape.elsewhere ?? {}).flat();
    const stale = excused.filter((name) => !lost.has(name));
    for (const name of excused) lost.delete(name);
    wrong += lost.size + stale.length;
    if (lost.size > 0) console.log(`${id} has no ${[...lost].join(", ")}`);
    if (stale.length > 0) console.log(`${id} says of ${stale.join(", ")} that they are elsewhere: they are here, or the shape does not speak of them`);
    if (lost.size > 0 && process.argv.includes("--types")) console.log("   ", [...(seen.types.get(id) ?? [])].map((type) => checker.typeToString(type).slice(0, 60)).join(" | "));
  }
}
console.log(`${rows} members looked up, ${unknown} of values whose type nothing leads to, ${wrong} missing`);
if (wrong > 0) process.exitCode = 1;
