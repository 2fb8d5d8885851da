import express from "express";
import { refresh } from "./refresh.mjs";

express().get("/reports", (ask, answer) => refresh().catch((problem) => answer.send(problem.stack))); // expect: stack
