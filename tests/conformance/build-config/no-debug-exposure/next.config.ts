export default { productionBrowserSourceMaps: true }; // expect: sourceMap
