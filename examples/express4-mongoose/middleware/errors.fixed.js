'use strict';

/** @type {import('express').ErrorRequestHandler} */
function errorHandler(err, req, res, next) {
  console.error(`${req.method} ${req.path}`, err);
  if (res.headersSent) {
    next(err);
    return;
  }
  // body-parser's errors are the client's own mistake; they are said without quoting the parser.
  if (err.type === 'entity.parse.failed') {
    res.status(400).json({ error: 'The body is not valid JSON' });
    return;
  }
  if (err.type === 'entity.too.large') {
    res.status(413).json({ error: 'The body is too large' });
    return;
  }
  res.status(500).json({ error: 'Internal server error' });
}

module.exports = { errorHandler };
