import path, { dirname, join, normalize, resolve, toNamespacedPath } from "node:path";
import url, { fileURLToPath } from "node:url";
import express from "express";

const app = express();
const here = dirname(fileURLToPath(import.meta.url));

app.use("/1", express.static(path.join(here, ".."))); // expect: folder
app.use("/2", express.static(path.resolve(here, ".."))); // expect: folder
app.use("/3", express.static(path.normalize(`${here}/..`))); // expect: folder
app.use("/4", express.static(path.dirname(here))); // expect: folder
app.use("/5", express.static(path.toNamespacedPath(here))); // expect: folder
app.use("/6", express.static(join(here, ".."))); // expect: folder
app.use("/7", express.static(resolve("."))); // expect: folder
app.use("/8", express.static(normalize("."))); // expect: folder
app.use("/9", express.static(dirname(here))); // expect: folder
app.use("/10", express.static(toNamespacedPath(here))); // expect: folder
app.use("/11", express.static(url.fileURLToPath(new URL("..", import.meta.url)))); // expect: folder
app.use("/12", express.static(fileURLToPath(new URL("..", import.meta.url)))); // expect: folder
app.use("/13", express.static(join(here, "../public")));
app.use("/14", express.static(resolve("public")));
app.listen(3000);
