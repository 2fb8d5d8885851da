// @ts-expect-error a global of Nuxt
export default defineNuxtConfig({ sourcemap: { client: true, server: false } }); // expect: sourceMap
