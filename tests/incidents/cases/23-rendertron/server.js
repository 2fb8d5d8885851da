const express = require("express");
const path = require("node:path");

const app = express();

app.use("/node_modules", express.static(path.resolve(__dirname, "node_modules"))); // leak: no-served-source (folder)
app.get("/render/:url", (req, res) => res.sendStatus(204));

app.listen(3000);
