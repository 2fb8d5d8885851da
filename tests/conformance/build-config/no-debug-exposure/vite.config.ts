import { defineConfig } from "vite";

const config = defineConfig({ build: { sourcemap: true } }); // expect: sourceMap

export default config;
