import connect from "connect";
import bodyParser from "body-parser";
import { createBom } from "./bom.js";

const app = connect();
app.use(bodyParser.json({ limit: "1mb" }));

app.use("/sbom", async (req, res) => {
  const target = req.body.path || req.body.url; // leak: no-unguarded-body-access (throws)
  if (!target) {
    res.writeHead(400, { "Content-Type": "application/json" });
    return res.end(JSON.stringify({ error: "path or url is required" }));
  }
  const bom = await createBom(target);
  res.writeHead(200, { "Content-Type": "application/json" });
  res.end(JSON.stringify({ components: bom.components.length }));
});
