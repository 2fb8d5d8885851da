const { refresh } = require("../../reports");

// What a response of Sails lets out.
module.exports = {
  all: async function (ask, answer) {
    await refresh().catch((problem) => answer.ok(problem.message)); // expect: message
    await refresh().catch((problem) => answer.negotiate(problem.message)); // expect: message
    await refresh().catch((problem) => answer.created(problem.message)); // expect: message
    await refresh().catch((problem) => answer.badRequest(problem.message)); // expect: message
    await refresh().catch((problem) => answer.unauthorized(problem.message)); // expect: message
    await refresh().catch((problem) => answer.view("failed", { reason: problem.message })); // expect: message
    await refresh().catch((problem) => answer.json(problem.message)); // expect: message
    await refresh().catch((problem) => answer.serverError(problem.message));
  },
};
