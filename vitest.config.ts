import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // The package's own "imports" entry points into dist/; tests run the sources.
    alias: { "#host": fileURLToPath(new URL("src/host/node.ts", import.meta.url)) },
  },
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/fixtures/**", "tests/conformance/**", "tests/packages/**"],
    // A snapshot of a suggestion is a claim about what users get: it is written on request (`npm run snapshots`), never in passing.
    update: "none",
    maxWorkers: 2,
    testTimeout: 30_000,
    coverage: { include: ["src/**"], reporter: ["text", "html"] },
  },
});
