import { defineConfig } from "vite";

// No browser loads what others build into their own bundles.
export default defineConfig({ build: { sourcemap: true, lib: { entry: "src/index.ts" } } });
