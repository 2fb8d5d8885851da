const bodyParser = require("body-parser");
const express = require("express");

const app = express();

app.use(bodyParser.json({ limit: "50 megs" })); // leak: require-body-limit (off)
app.post("/import", (req, res) => res.sendStatus(202));

app.listen(3000);
