import type { FrameworkModel, Method, Yield } from "../../concepts/model.js";

/**
 * Socket.IO 2 to 4, server side.
 *
 * Sources: https://socket.io/docs/v4/server-socket-instance/, /listening-to-events/, /middlewares/ (an error given to `next` reaches
 * the client with its message), `socket.io/dist/{index,namespace,socket,broadcast-operator}.d.ts`.
 * Arguments of an event are whatever the client sent; the last one may be a function that answers it.
 */
const data: Yield = { request: "body", missing: "yes" };
const emit: Method = { sinks: [{ args: [{ arg: 1, rest: true }], channel: "event" }], returns: { plain: true } };
const send: Method = { sinks: [{ args: [{ arg: 0, rest: true }], channel: "event" }], returns: { same: true } };
const chain: Method = { returns: { same: true } };
const connect: Method = {
  handlers: [{ at: { arg: 1 }, handler: "connection", when: { arg: 0, is: ["connection", "connect"] } }],
  returns: { same: true },
};
const listen: Method = {
  handlers: [
    { at: { arg: 1 }, handler: "left", when: { arg: 0, is: ["disconnect", "disconnecting"] } },
    { at: { arg: 1 }, handler: "failure", when: { arg: 0, is: ["error"] } },
    { at: { arg: 1 }, handler: "message" },
  ],
  returns: { same: true },
};
const guard: Method = { handlers: [{ at: { arg: 0 }, handler: "middleware" }], returns: { same: true } };

export const socketio: FrameworkModel = {
  id: "socketio",
  kind: "framework",
  packages: ["socket.io"],
  exports: { default: "socketio.Server", Server: "socketio.Server" },
  types: { Server: "socketio.server", Namespace: "socketio.server", Socket: "socketio.socket", BroadcastOperator: "socketio.target", RemoteSocket: "socketio.target" },
  shapes: {
    "socketio.Server": { call: { returns: "socketio.server" }, construct: { returns: "socketio.server" } },
    "socketio.target": {
      props: { volatile: { same: true }, local: { same: true }, broadcast: { same: true } },
      methods: { emit, emitWithAck: emit, send, write: send, to: chain, in: chain, except: chain, timeout: chain, compress: chain },
    },
    "socketio.server": {
      role: "app",
      props: { sockets: "socketio.server" },
      methods: { on: connect, once: connect, of: { returns: "socketio.server" }, use: guard },
      extends: ["socketio.target"],
    },
    "socketio.socket": {
      role: "response",
      props: { handshake: "socketio.handshake", request: "nodehttp.request", server: "socketio.server", nsp: "socketio.server" },
      methods: {
        on: listen,
        once: listen,
        onAny: { handlers: [{ at: { arg: 0 }, handler: "any" }], returns: { same: true } },
        use: { handlers: [{ at: { arg: 0 }, handler: "packet" }], returns: { same: true } },
      },
      extends: ["socketio.target"],
    },
    "socketio.handshake": {
      props: { headers: { request: "headers" }, query: { request: "query" }, auth: { request: "body", missing: "no" }, url: { request: "url" } },
    },
    "socketio.ack": { call: send },
    "socketio.next": { role: "next", call: { sinks: [{ channel: "event" }], forwards: true } },
  },
  handlers: {
    connection: { params: ["socketio.socket"], throws: "crash", rejects: "crash", role: "hook" },
    message: {
      params: [data, "socketio.ack"],
      byArity: { 3: [data, data, "socketio.ack"], 4: [data, data, data, "socketio.ack"] },
      throws: "crash",
      rejects: "crash",
      role: "route",
    },
    any: { params: [{ plain: true }, data, data, data], throws: "crash", rejects: "crash", role: "route" },
    packet: { params: [data, "socketio.next"], throws: "crash", rejects: "crash", role: "middleware" },
    middleware: { params: ["socketio.socket", "socketio.next"], throws: "crash", rejects: "crash", role: "middleware" },
    left: { params: [{ plain: true }], throws: "crash", rejects: "crash", role: "hook" },
    failure: { params: [{ error: true }], throws: "crash", rejects: "crash", role: "hook" },
  },
  words: {
    badRequest: '{response}.emit("error", {value});\nreturn;',
    failure: '{response}.emit("error", {value});\nreturn;',
  },
};
