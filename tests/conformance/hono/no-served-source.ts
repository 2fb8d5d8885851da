import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

const app = new Hono();
app.use("/1/*", serveStatic({ root: "./logs" })); // expect: folder
app.use("/2/*", serveStatic({ root: "./public" }));
export default app;
