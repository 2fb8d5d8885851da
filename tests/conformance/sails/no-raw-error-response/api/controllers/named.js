const { refresh } = require("../../reports");

exports.one = async (ask, answer) => refresh().catch((problem) => answer.ok(problem.message)); // expect: message
exports.quiet = async (ask, answer) => refresh().catch(() => answer.ok("Not now"));
