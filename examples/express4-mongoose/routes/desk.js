'use strict';

const express = require('express');
const jwt = require('jsonwebtoken');
const Member = require('../models/member');
const passwords = require('../lib/passwords');

const JWT_SECRET = 'lending-desk-2021'; // leak: no-exported-secrets (exported)

const router = express.Router();

router.post('/sign-in', async (req, res, next) => {
  try {
    const { email, password } = req.body; // leak: no-unguarded-body-access (unchecked)
    const staff = await Member.findOne({ email, role: 'staff' });
    if (!staff || !(await passwords.verify(password, staff.passwordHash))) {
      return res.status(401).json({ error: 'Wrong email or password' });
    }
    const token = jwt.sign({ sub: staff.id }, JWT_SECRET, { expiresIn: '8h' });
    return res.json({ token, staff }); // leak: no-unprojected-query-response (record)
  } catch (err) {
    return next(err);
  }
});

router.get('/session', (req, res) => {
  const token = (req.get('authorization') ?? '').replace(/^Bearer /, '');
  try {
    const claims = jwt.verify(token, JWT_SECRET);
    res.json({ staffId: claims.sub });
  } catch (err) {
    res.status(401).json({
      error: 'Sign in again',
      details: err, // leak: no-raw-error-response (object)
    });
  }
});

// The reminder script on the desk's computer sends the overdue notices itself.
router.get('/mail-settings', (req, res) => {
  res.json({
    host: process.env.SMTP_HOST,
    user: process.env.SMTP_USER,
    password: process.env.SMTP_PASSWORD, // leak: no-exported-secrets (toClient)
  });
});

// The specs sign tokens of their own.
module.exports = { router, JWT_SECRET };
