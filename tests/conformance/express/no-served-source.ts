import express from "express";

const app = express();
app.get("/:name", (ask, answer) => {
  answer.sendFile("server.key", { root: "." }); // expect: file
  answer.download("server.key"); // expect: file
  answer.download("price list.pdf");
});
