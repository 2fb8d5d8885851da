const { refresh } = require("../../reports");

// An answer is one although it takes nothing along.
module.exports = {
  one: async function (ask, answer) {
    await refresh().catch((problem) => { // expect: answered
      answer.serverError();
    });
    await refresh().catch((problem) => { // expect: answered
      answer.forbidden();
    });
    await refresh().catch((problem) => { // expect: answered
      answer.notFound();
    });
    await refresh().catch((problem) => {
      sails.log.error(problem);
      answer.serverError();
    });
  },
};
