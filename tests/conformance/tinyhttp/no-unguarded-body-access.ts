import { App, type AsyncHandler, type Handler, type Request, type SyncHandler } from "@tinyhttp/app";
import { json } from "milliparsec";
import { save } from "./orders.js";

const app = new App({ noMatchHandler: (ask) => void save(ask.body.name.trim()) }); // expect: throws
app.use(json());
app.use((ask, answer, go) => go?.(ask.body.name.trim())); // expect: throws
app.all("/", (ask, answer) => void answer.send(ask.body.name.trim())); // expect: throws
app.get("/", (ask, answer) => void answer.send(ask.body.name.trim())); // expect: throws
app.post("/", (ask, answer) => void answer.send(ask.body.name.trim())); // expect: throws
app.put("/", (ask, answer) => void answer.send(ask.body.name.trim())); // expect: throws
app.patch("/", (ask, answer) => void answer.send(ask.body.name.trim())); // expect: throws
app.delete("/", (ask, answer) => void answer.send(ask.body.name.trim())); // expect: throws
app.head("/", (ask, answer) => void answer.send(ask.body.name.trim())); // expect: throws
app.options("/", (ask, answer) => void answer.send(ask.body.name.trim())); // expect: throws
app.route("/tables").post((ask, answer) => void answer.send(ask.body.name.trim())); // expect: throws
app.post("/unparsed", (ask, answer) => void answer.send(JSON.parse(ask.read()).name.trim())); // expect: throws

export const one: Handler = (ask, answer) => void answer.send(ask.body.name.trim()); // expect: throws
export const two: AsyncHandler = async (ask, answer) => void answer.send(ask.body.name.trim()); // expect: throws
export const three: SyncHandler = (ask, answer) => void answer.send(ask.body.name.trim()); // expect: throws
export const nameOf = (ask: Request) => ask.body.name.trim(); // expect: throws
