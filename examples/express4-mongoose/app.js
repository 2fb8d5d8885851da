'use strict';

const express = require('express');
const { errorHandler } = require('./middleware/errors');
const desk = require('./routes/desk');
const loans = require('./routes/loans');
const members = require('./routes/members');

/** The models find their database through mongoose, so there is nothing to hand in. */
function createApp() {
  const app = express();
  app.use(express.json());
  app.use('/members', members);
  app.use('/loans', loans);
  app.use('/desk', desk.router);
  app.use(errorHandler);
  return app;
}

module.exports = { createApp };
