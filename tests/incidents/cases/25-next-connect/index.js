import { run } from "./run.js";

function onerror(err, req, res) {
  res.statusCode = (err.status && Number(err.status)) || 500;
  res.end(err.stack); // leak: no-raw-error-response (stack)
}

export default function connect(options = {}) {
  const onError = options.onError ?? onerror;
  return (req, res) => run(req, res).catch((err) => onError(err, req, res));
}
