import Hapi from "@hapi/hapi";
import "@hapi/inert";

const server = Hapi.server();
const at = { method: "GET", path: "/{name*}" } as const;

server.route({ ...at, handler: { directory: { path: "logs" } } }); // expect: folder
server.route({ ...at, handler: { directory: { path: "public" } } });
server.route({ ...at, handler: { file: "server.key" } }); // expect: file
server.route({ ...at, handler: { file: { path: "server.key" } } }); // expect: file
server.route([{ ...at, handler: { directory: { path: "logs", listing: true } } }]); // expect: listing
server.route([{ ...at, handler: { file: "server.key" } }]); // expect: file
server.route([{ ...at, handler: { file: { path: "server.key" } } }]); // expect: file
server.route({ ...at, options: { handler: { directory: { path: "logs" } } } }); // expect: folder
server.route({ ...at, options: { handler: { file: "server.key" } } }); // expect: file
server.route({ ...at, options: { handler: { file: { path: "server.key" } } } }); // expect: file
server.route([{ ...at, options: { handler: { directory: { path: "logs" } } } }]); // expect: folder
server.route([{ ...at, options: { handler: { file: "server.key" } } }]); // expect: file
server.route([{ ...at, options: { handler: { file: { path: "server.key" } } } }]); // expect: file
server.route({ ...at, handler: (ask, h) => h.file("server.key") }); // expect: file
server.route({ ...at, handler: (ask, h) => h.file("price list.pdf") });
