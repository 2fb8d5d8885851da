// @ts-expect-error a global of Nuxt
export default defineNuxtConfig({ sourcemap: true }); // expect: sourceMap
