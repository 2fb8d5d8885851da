import express from "express";
import passport from "passport";
import "./door.js";

const app = express();

app.use(passport.session());
app.get("/me", (ask, answer) => void answer.json(ask.user)); // expect: record
app.get("/me/id", (ask, answer) => void answer.json(ask.user.id));
app.listen(3000);
