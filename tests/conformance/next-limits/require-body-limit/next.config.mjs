export default { experimental: { serverActions: { bodySizeLimit: "2mb" } } };
