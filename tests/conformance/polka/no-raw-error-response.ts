import polka, { type Middleware } from "polka";
import send from "@polka/send";
import { refresh } from "./reports.js";

const app = polka({ onError: (problem, ask, answer) => void answer.end(String((problem as Error).message)) }); // expect: message
polka({ onError: (problem, ask, answer) => void answer.end("Not now") });

app.get("/one", (ask, answer, go) => {
  refresh().catch((problem) => answer.end(problem.message)); // expect: message
  refresh().catch((problem) => go(problem)); // expect: object
  refresh().catch((problem) => send(answer, 500, problem.message)); // expect: message
  refresh().catch(() => send(answer, 500, "Not now"));
});
app.use((ask, answer, go) => refresh().then(go, (problem) => void answer.end(problem.message))); // expect: message

export const pass: Middleware = (ask, answer, go) => refresh().then(go, (problem) => void answer.end(problem.message)); // expect: message
