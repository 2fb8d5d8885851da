// Nitro makes its functions known by itself.
export default defineNitroErrorHandler((problem) => new Response(problem.message)); // expect: message
export const quiet = defineNitroErrorHandler(() => new Response("Not now"));
