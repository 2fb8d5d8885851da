import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import express from "express";

const app = express();
const store = new S3Client({});

app.get("/1", async (ask, answer) => {
  try {
    await store.send(new GetObjectCommand({ Bucket: "harbour", Key: ask.params.id }));
    answer.sendStatus(204);
  } catch (problem) {
    answer.json({ ask: problem.$metadata });
    answer.json({ ask: problem.$response }); // expect: message
  }
});
