'use strict';

/** @type {import('express').ErrorRequestHandler} */
function errorHandler(err, req, res, next) {
  console.error(`${req.method} ${req.path}`, err);
  if (res.headersSent) {
    next(err);
    return;
  }
  res.status(err.status ?? 500).json({
    error: err.message, // leak: no-raw-error-response (message)
    stack: err.stack, // leak: no-raw-error-response (stack)
  });
}

module.exports = { errorHandler };
