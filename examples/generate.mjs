// Writes the Prisma clients that the two Prisma apps import.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(import.meta.resolve('prisma/build/index.js'));

// Generating needs no engine, yet the command line fetches one for migrations unless it is told where one lies;
// any file will do, so that this works without the network.
const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env };

for (const app of ['express5-prisma', 'next-prisma']) {
  const cwd = fileURLToPath(new URL(app, import.meta.url));
  execFileSync(process.execPath, [cli, 'generate'], { cwd, env, stdio: 'pipe' });
}
