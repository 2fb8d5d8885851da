// What a build wrote is not what anybody mends.
import express from "express";
import { refresh } from "./refresh.mjs";

express().get("/reports", (ask, answer) => refresh().catch((problem) => answer.send(problem.stack)));
