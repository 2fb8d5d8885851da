import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";

const app = new Hono();
app.use(bodyLimit({ maxSize: 2 ** 30 })); // expect: huge
app.use(bodyLimit({ maxSize: 2 ** 20 }));
export default app;
