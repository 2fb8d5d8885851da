import express from "express";
import { useExpressServer } from "routing-controllers";
import { refresh } from "./reports.js";

const app = useExpressServer(express(), { routePrefix: "/reports" });

app.get("/1", (ask, answer) => void refresh().catch((problem) => answer.json({ ask: problem.message }))); // expect: message
app.get("/2", (ask, answer) => void refresh().catch(() => answer.json({ ask: "Not now" })));
