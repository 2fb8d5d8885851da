// Lists the marked leaks of the apps: `node leaks.mjs` writes the table of the README, `--check` fails when it is old.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('.', import.meta.url));
const skipped = new Set(['node_modules', 'dist', 'generated', '.next', 'smoke']);
const mark = /^(?<code>.*?)\s*\/\/ leak: (?<rule>[\w-]+) \((?<kind>\w+)\)$/;
const coreRules = [
  'no-unguarded-body-access',
  'no-raw-error-response',
  'no-unprojected-query-response',
  'no-exported-secrets',
];

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* sources(path);
    if (entry.isFile() && /\.[jt]sx?$/.test(entry.name)) yield path;
  }
}

/** Every marked line below `folder`: the file beside this script, the line from 1, the code without its mark. */
export function leaksIn(folder) {
  return [...sources(folder)].flatMap((path) => {
    const file = relative(examples, path).split(sep).join('/');
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        const { code, rule, kind } = mark.exec(text)?.groups ?? {};
        return rule ? [{ file, line: index + 1, rule, kind, code: code.trim() }] : [];
      });
  });
}

/** Where the corrected twin of a file stands: `x.fixed.ts` beside it, or `fixed/x.ts` where the name has a meaning. */
export function twinsOf(file) {
  const extension = extname(file);
  const stem = basename(file, extension);
  return [`${dirname(file)}/${stem}.fixed${extension}`, `${dirname(file)}/fixed/${basename(file)}`];
}

function problems(app, leaks) {
  const files = new Set(
    [...sources(join(examples, app))].map((path) => relative(examples, path).split(sep).join('/')),
  );
  const isTwin = (file) => [...files].some((other) => twinsOf(other).includes(file));
  return [
    ...coreRules
      .filter((rule) => !leaks.some((leak) => leak.rule === rule))
      .map((rule) => `${app}: no leak of ${rule}`),
    ...leaks
      .filter((leak) => !coreRules.includes(leak.rule))
      .map((leak) => `${leak.file}: unknown rule ${leak.rule}`),
    ...leaks
      .filter((leak) => !twinsOf(leak.file).some((twin) => files.has(twin)))
      .map((leak) => `${leak.file}: no twin`),
    ...leaks.filter((leak) => isTwin(leak.file)).map((leak) => `${leak.file}: a twin with a leak`),
  ];
}

/** Inline code in a table's cell: fenced by two ticks where the code has ticks itself. */
function fenced(code) {
  const cell = code.replaceAll('|', '\\|');
  return cell.includes('`') ? `\`\` ${cell} \`\`` : `\`${cell}\``;
}

function table(leaks) {
  const rows = leaks.map(
    ({ file, line, rule, kind, code }) =>
      `| [${file.slice(file.indexOf('/') + 1)}:${line}](<${file}#L${line}>) | ${fenced(code)} | ${rule} | ${kind} |`,
  );
  return ['| line | what leaks | rule | kind |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function main() {
  const { workspaces } = JSON.parse(readFileSync(join(examples, 'package.json'), 'utf8'));
  const found = workspaces.map((app) => ({ app, leaks: leaksIn(join(examples, app)) }));
  const wrong = found.flatMap(({ app, leaks }) => problems(app, leaks));

  const readme = join(examples, 'README.md');
  const before = readFileSync(readme, 'utf8');
  const tables = found.map(({ app, leaks }) => `### ${app}\n\n${table(leaks)}`).join('\n\n');
  const after = before.replace(
    /(<!-- leaks -->)[^]*(<!-- \/leaks -->)/,
    (_match, open, close) => `${open}\n\n${tables}\n\n${close}`,
  );
  if (process.argv.includes('--check')) {
    if (after !== before) wrong.push('README.md: the table is old; run `npm run leaks`');
  } else {
    writeFileSync(readme, after);
  }
  for (const problem of wrong) console.error(problem);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
