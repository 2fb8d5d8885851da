const { inspect } = require("node:util");
const express = require("express");
const { runQuery } = require("./query");

const app = express();

app.get("/tables/:name", async (req, res) => {
  try {
    res.json({ rows: (await runQuery(req.params.name)).length });
  } catch (err) {
    res.status(500).send(inspect(err)); // leak: no-raw-error-response (object)
  }
});

app.listen(8080);
