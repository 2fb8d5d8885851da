import type { NextConfig } from "next";

const config: NextConfig = { experimental: { serverActions: { bodySizeLimit: "200mb" } } }; // expect: huge

export default config;
