import express from "express";
import fileupload from "express-fileupload";
import formidable from "express-formidable";
import graphqlUploadExpress from "graphql-upload/graphqlUploadExpress.mjs";
import multer from "multer";
import { replace } from "./scans.js";

// What reads a body asks nobody who they are.
const one = multer().single("scan");
const two = fileupload();
const three = formidable();
const four = graphqlUploadExpress();
const app = express();

app.put("/one/:id", one, (ask, answer) => answer.json(replace(ask.params.id))); // expect: mutation
app.put("/two/:id", two, (ask, answer) => answer.json(replace(ask.params.id))); // expect: mutation
app.put("/three/:id", three, (ask, answer) => answer.json(replace(ask.params.id))); // expect: mutation
app.put("/four/:id", four, (ask, answer) => answer.json(replace(ask.params.id))); // expect: mutation
app.listen(3000);
