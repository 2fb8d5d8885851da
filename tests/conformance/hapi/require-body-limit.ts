import Hapi, { Server, server as make } from "@hapi/hapi";
import { save } from "./orders.js";

const handler = (ask) => save(ask.payload);
const server = Hapi.server({ routes: { payload: { maxBytes: 2 ** 30 } } }); // expect: huge
new Hapi.Server({ routes: { payload: { maxBytes: 2 ** 30 } } }); // expect: huge
new Server({ routes: { payload: { maxBytes: 2 ** 30 } } }); // expect: huge
make({ routes: { payload: { maxBytes: 2 ** 30 } } }); // expect: huge
make({ routes: { payload: { maxBytes: 2 ** 20 } } });

server.route({ method: "POST", path: "/1", handler, options: { payload: { maxBytes: 2 ** 30 } } }); // expect: huge
server.route([{ method: "POST", path: "/2", handler, options: { payload: { maxBytes: 2 ** 30 } } }]); // expect: huge
server.route({ method: "POST", path: "/3", handler, options: { payload: { maxBytes: 2 ** 20 } } });
