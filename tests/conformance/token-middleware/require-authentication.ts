import express from "express";
import { auth as first } from "express-oauth2-jwt-bearer";
import { requiresAuth as second } from "express-openid-connect";
import Keycloak from "keycloak-connect";
import { remove } from "./orders.js";

const app = express();

app.delete("/one/:id", first({ audience: "orders" }), (ask, answer) => answer.json(remove(ask.params.id)));
app.delete("/two/:id", second(), (ask, answer) => answer.json(remove(ask.params.id)));
app.delete("/three/:id", new Keycloak({}).enforcer("orders:write"), (ask, answer) => answer.json(remove(ask.params.id)));
app.delete("/five/:id", (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.listen(3000);
