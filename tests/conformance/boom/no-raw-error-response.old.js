const Boom = require("@hapi/boom");
const Hapi = require("@hapi/hapi");
const { refresh } = require("./reports");

Hapi.server().route({
  method: "GET",
  path: "/reports",
  handler: () =>
    refresh().catch((problem) => {
      // @ts-expect-error until Boom 7
      throw new Boom(problem.message, { statusCode: 400 }); // expect: message
    }),
});
