import { Hono } from "hono";
import { refresh } from "./reports.js";

const app = new Hono();

app.get("/reports", async (it) => {
  try {
    return it.json(await refresh());
  } catch (problem) { // expect: answered
    return it.notFound();
  }
});

app.get("/logged", async (it) => {
  try {
    return it.json(await refresh());
  } catch (problem) {
    console.error(problem);
    return it.notFound();
  }
});
