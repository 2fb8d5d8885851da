const { save } = require("../../orders");

module.exports = {
  one: (ask, answer) => save(ask.body.name.trim()).then(answer.ok), // expect: throws
  two: (ask, answer) => save(ask.allParams().name.trim()).then(answer.ok), // expect: throws
  three: (ask, answer) => save(ask.param("order").name.trim()).then(answer.ok), // expect: throws
  four: (ask, answer) => save(ask.body?.drink ?? "tea").then(answer.ok),
};
