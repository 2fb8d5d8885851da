import { WebSocketServer } from "ws";
new WebSocketServer({}).on("connection", (socket) => {
  try {
    work();
  } catch (error) {
    socket.send(JSON.stringify({ error: ({ a: ({ b: [(error.message)], c: (1, 2), d: work((1, 2), (error.stack)), e: (error.message) }), padding: "padding padding padding" }) }));
  }
});
