import express from "express";
import connect from "rethinkdbdash";

const r = connect();
const app = express();

app.get("/members", async (ask, answer) => void answer.json(await r.table("members").run())); // expect: record
app.get("/names", async (ask, answer) => void answer.json(await r.table("members").pluck("name").run()));
