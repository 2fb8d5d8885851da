// What begins with the prefix of a build tool is copied into what browsers load.
export default function Billing() {
  const next = process.env.NEXT_PUBLIC_CLIENT_SECRET; // expect: toClient
  const nuxt = process.env.NUXT_PUBLIC_CLIENT_SECRET; // expect: toClient
  const vite = import.meta.env.VITE_CLIENT_SECRET; // expect: toClient
  const astro = import.meta.env.PUBLIC_CLIENT_SECRET; // expect: toClient
  const react = process.env.REACT_APP_CLIENT_SECRET; // expect: toClient
  const expo = process.env.EXPO_PUBLIC_CLIENT_SECRET; // expect: toClient
  const gatsby = process.env.GATSBY_CLIENT_SECRET; // expect: toClient
  const storybook = process.env.STORYBOOK_CLIENT_SECRET; // expect: toClient
  const server = process.env.BILLING_CLIENT_SECRET;
  return <form data-keys={[next, nuxt, vite, astro, react, expo, gatsby, storybook, server !== undefined]} />;
}
