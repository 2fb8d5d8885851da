// @ts-expect-error up to hapi 18
const Hapi = require("hapi");

const handler = (ask, reply) => reply(ask.payload);
const server = new Hapi.Server();

// Up to version 16 a route's options were called its configuration.
server.route({ method: "POST", path: "/1", handler, config: { payload: { maxBytes: 1_073_741_824 } } }); // expect: huge
server.route([{ method: "POST", path: "/2", handler, config: { payload: { maxBytes: 1_073_741_824 } } }]); // expect: huge
