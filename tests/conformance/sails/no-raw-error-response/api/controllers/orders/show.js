const { refresh } = require("../../../reports");

// An action with declared inputs gives its answer back, or to one of its exits.
module.exports = {
  exits: { failed: { description: "Not now" } },
  fn: async function (inputs, exits) {
    await refresh(inputs).catch((problem) => exits.failed(problem.message)); // expect: message
    await refresh(inputs).catch(() => exits.failed("Not now"));
    return refresh(inputs).catch((problem) => problem.message); // expect: message
  },
};
