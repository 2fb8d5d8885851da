import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * ws 7 and 8, and the WebSocket plugins of Fastify and Express that hand out its sockets.
 *
 * Sources: https://github.com/websockets/ws/blob/master/doc/ws.md, `@types/ws/index.d.ts`, `@fastify/websocket`, express-ws.
 * A message is raw data; nothing catches what a listener throws.
 */
const listen: Method = {
  handlers: [
    { at: { arg: 1 }, handler: "message", when: { arg: 0, is: ["message"] } },
    { at: { arg: 1 }, handler: "failure", when: { arg: 0, is: ["error"] } },
  ],
  returns: { same: true },
};
const connect: Method = {
  handlers: [
    { at: { arg: 1 }, handler: "connection", when: { arg: 0, is: ["connection"] } },
    { at: { arg: 1 }, handler: "failure", when: { arg: 0, is: ["error", "wsClientError"] } },
  ],
  returns: { same: true },
};
const upgrade: Method = { handlers: [{ at: { arg: 3 }, handler: "connection" }] };
const send: Method = { sinks: [{ channel: "event" }] };

export const ws: FrameworkModel = {
  id: "ws",
  kind: "framework",
  packages: ["ws"],
  exports: { default: "ws.module", WebSocketServer: "ws.Server", Server: "ws.Server" },
  companions: [{ packages: ["@fastify/websocket", "fastify-websocket"], types: { SocketStream: "ws.stream", WebSocket: "ws.socket" } }],
  types: { WebSocket: "ws.socket", WebSocketServer: "ws.server", Server: "ws.server" },
  shapes: {
    "ws.module": { elsewhere: { "ws 8 index.js": ["Server"] }, props: { Server: "ws.Server", WebSocketServer: "ws.Server" } },
    "ws.Server": { construct: { returns: "ws.server" } },
    "ws.server": { role: "app", props: { clients: "ws.clients" }, methods: { on: connect, once: connect, handleUpgrade: upgrade } },
    "ws.clients": { props: { "*": "ws.socket" } },
    "ws.socket": { role: "response", methods: { on: listen, once: listen, send, close: { sinks: [{ args: [{ arg: 1 }], channel: "event" }] } } },
    "ws.stream": { props: { socket: "ws.socket" } },
  },
  handlers: {
    connection: { params: ["ws.socket", "nodehttp.request"], throws: "crash", rejects: "crash", role: "hook" },
    message: { params: [{ request: "body", raw: true, missing: "no" }], throws: "crash", rejects: "crash", role: "route" },
    failure: { params: [{ error: true }], throws: "crash", rejects: "crash", role: "hook" },
  },
  words: {
    badRequest: "{response}.send(JSON.stringify({value}));\nreturn;",
    failure: "{response}.send(JSON.stringify({value}));\nreturn;",
  },
};
