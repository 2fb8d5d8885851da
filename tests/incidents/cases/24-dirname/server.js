const express = require("express");

const app = express();

app.use(express.static(__dirname)); // leak: no-served-source (folder)
app.listen(3000);
