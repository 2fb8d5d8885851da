import type { ConfigFile, ExposureSpec } from "../../concepts/decisions.js";
import type { Yield, UtilityModel } from "../../concepts/model.js";

const maps = (path: readonly string[], is: readonly (boolean | string)[], unless: readonly (readonly string[])[] = []): ExposureSpec => ({
  shows: "sourceMap",
  by: { at: { arg: 0, path }, is },
  unless: unless.map((other) => ({ arg: 0, path: other })),
});
/** A build of a library, or of a server bundle, is loaded by no browser. */
const vite = maps(["build", "sourcemap"], [true, "inline"], [["build", "lib"], ["build", "ssr"]]);
const config = (files: RegExp, ...exposes: readonly ExposureSpec[]): ConfigFile => ({ files, exports: "default", decides: { exposes } });
const given: Yield = { arg: 0 };

/**
 * Build tools whose output browsers load. `"hidden"` source maps are written but not announced, so they are fine. Each copies the
 * variables of the environment that begin with its own prefix into what browsers load.
 * Sources: https://vite.dev/config/build-options#build-sourcemap, https://nextjs.org/docs/app/api-reference/config/next-config-js/productionBrowserSourceMaps,
 * https://nuxt.com/docs/api/nuxt-config#sourcemap, https://cli.vuejs.org/config/#productionsourcemap, https://docs.astro.build/en/reference/configuration-reference/#vite,
 * https://vite.dev/guide/env-and-mode, https://docs.expo.dev/guides/environment-variables/, https://create-react-app.dev/docs/adding-custom-environment-variables/.
 */
export const buildConfig: UtilityModel = {
  kind: "utility",
  id: "build-config",
  packages: ["vite"],
  exports: { defineConfig: "build-config.define" },
  companions: [
    { packages: ["vitest/config", "@vue/cli-service", "nuxt/config", "astro/config", "electron-vite"], exports: { defineConfig: "build-config.define", defineNuxtConfig: "build-config.define" } },
  ],
  publicVariables: ["NEXT_PUBLIC_", "NUXT_PUBLIC_", "VITE_", "PUBLIC_", "REACT_APP_", "EXPO_PUBLIC_", "GATSBY_", "STORYBOOK_"],
  buildFolders: [".next", ".nuxt", ".svelte-kit", ".output"],
  globals: { defineNuxtConfig: "build-config.define" },
  shapes: { "build-config.define": { call: { returns: given } } },
  configFiles: [
    config(/(?:^|\/)vite\.config\.[cm]?[jt]s$/, vite),
    config(/(?:^|\/)next\.config\.[cm]?[jt]s$/, maps(["productionBrowserSourceMaps"], [true])),
    config(/(?:^|\/)nuxt\.config\.[cm]?[jt]s$/, maps(["sourcemap"], [true]), maps(["sourcemap", "client"], [true])),
    config(/(?:^|\/)vue\.config\.[cm]?js$/, maps(["productionSourceMap"], [true])),
    config(/(?:^|\/)astro\.config\.[cm]?[jt]s$/, maps(["vite", "build", "sourcemap"], [true, "inline"])),
  ],
};
