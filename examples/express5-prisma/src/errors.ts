import { inspect } from 'node:util';
import type { ErrorRequestHandler } from 'express';
import { logger } from './logger.js';

export const errorHandler: ErrorRequestHandler = (err, req, res, next) => {
  logger.error({ err, path: req.path }, 'request failed');
  if (res.headersSent) {
    next(err);
    return;
  }
  const status = Number(err.status ?? 500);
  if (status < 500) {
    res.status(status).json({ error: err.message }); // leak: no-raw-error-response (message)
    return;
  }
  res.status(status).type('text').send(inspect(err)); // leak: no-raw-error-response (object)
};
