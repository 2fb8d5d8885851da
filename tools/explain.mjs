// node tools/explain.mjs FILE:LINE [COLUMN]: `eslint-plugin-leakproof explain` of the last build.
process.argv.splice(2, 0, "explain");
await import("../dist/cli.js");
