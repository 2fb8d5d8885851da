'use strict';

const express = require('express');
const { errorHandler } = require('./middleware/errors.fixed');
const desk = require('./routes/desk.fixed');
const loans = require('./routes/loans.fixed');
const members = require('./routes/members.fixed');

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
