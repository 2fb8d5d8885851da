const express = require("express");

const app = express();

app.use(express.static(".")); // leak: no-served-source (folder)
app.listen(3001);
