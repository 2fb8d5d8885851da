module.exports = { productionSourceMap: true }; // expect: sourceMap
