import { Busboy as Class } from "@fastify/busboy";
import busboy from "busboy";
import formidable, { IncomingForm } from "formidable";
import { createServer } from "node:http";

createServer((ask) => {
  formidable({ maxFileSize: Infinity }); // expect: off
  formidable({ maxFileSize: 2 ** 20 });
  new IncomingForm({ maxFileSize: Infinity }); // expect: off
  busboy({ headers: ask.headers }); // expect: missing
  busboy({ headers: ask.headers, limits: { fileSize: 2 ** 20 } });
  new Class({ headers: { "content-type": "text/csv" } }); // expect: missing
}).listen(3000);
