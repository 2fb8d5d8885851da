import { App } from "@tinyhttp/app";
import { json, multipart } from "milliparsec";

const app = new App();
app.use(json({ payloadLimit: 2 ** 30 })); // expect: huge
app.use(json({ payloadLimit: 2 ** 20 }));
app.use(multipart()); // expect: missing
app.use(multipart({ fileSizeLimit: 2 ** 20 }));
