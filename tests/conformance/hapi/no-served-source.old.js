// @ts-expect-error up to hapi 18
const Hapi = require("hapi");

const server = new Hapi.Server();
const at = { method: "GET", path: "/{name*}" };

// Up to version 16 a route's options were called its configuration.
server.route({ ...at, config: { handler: { directory: { path: "logs" } } } }); // expect: folder
server.route({ ...at, config: { handler: { file: "server.key" } } }); // expect: file
server.route({ ...at, config: { handler: { file: { path: "server.key" } } } }); // expect: file
server.route([{ ...at, config: { handler: { directory: { path: "logs" } } } }]); // expect: folder
server.route([{ ...at, config: { handler: { file: "server.key" } } }]); // expect: file
server.route([{ ...at, config: { handler: { file: { path: "server.key" } } } }]); // expect: file
