import express from "express";

const app = express();
app.set("env", "development"); // expect: stack
app.set("showStackError", true); // expect: stack
app.set("showStackError", app.get("env") === "development");
