import parser from "body-parser";
import express from "express";

const app = express();
app.use(express.json({ limit: "1gb" })); // expect: huge
app.use(express.json({ limit: "1mb" }));
app.use(parser({ limit: "1gb" })); // expect: huge
