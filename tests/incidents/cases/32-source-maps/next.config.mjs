/** @type {import("next").NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  productionBrowserSourceMaps: true, // leak: no-debug-exposure (sourceMap)
};

export default nextConfig;
