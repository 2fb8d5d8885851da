const { refresh } = require("../../reports");

module.exports = async (ask, answer) => refresh().catch((problem) => answer.ok(problem.message)); // expect: message
