import { ensureLoggedIn as one } from "connect-ensure-login";
import express from "express";
import { remove } from "./orders.js";

const app = express();

app.delete("/one/:id", one("/sign-in"), (ask, answer) => answer.json(remove(ask.params.id)));
app.delete("/two/:id", (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.listen(3000);
