// Builds what has to be built and runs the smoke tests: `npm run smoke`, or `npm run smoke -- nest` for one app.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('..', import.meta.url));
const node = (...args) => execFileSync(process.execPath, args, { cwd: examples, stdio: 'inherit' });

node('generate.mjs');
// Nest reads its dependencies from the decorator metadata, which only the compiler writes.
node('node_modules/typescript/bin/tsc', '-p', 'nest-typeorm/tsconfig.build.json');

const wanted = process.argv[2] ?? '';
const tests = readdirSync(new URL('.', import.meta.url)).filter(
  (file) => file.endsWith('.test.ts') && file.startsWith(wanted),
);
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    '--test-concurrency=1',
    ...tests.map((file) => `smoke/${file}`),
  ],
  // The Next.js app is the one that imports by the paths of its tsconfig.
  {
    cwd: examples,
    stdio: 'inherit',
    env: { ...process.env, TSX_TSCONFIG_PATH: 'next-prisma/tsconfig.json' },
  },
);
process.exitCode = status ?? 1;
