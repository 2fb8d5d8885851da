'use strict';

const express = require('express');
const jwt = require('jsonwebtoken');
const Member = require('../models/member');
const passwords = require('../lib/passwords');

const jwtSecret = process.env.JWT_SECRET;
if (!jwtSecret) {
  // A default would be a key that everybody who reads this file can sign with.
  throw new Error('JWT_SECRET is not set');
}

const router = express.Router();

router.post('/sign-in', async (req, res, next) => {
  try {
    const { email, password } = req.body;
    // A text, and not { "$ne": "" }, which would match the first member of staff.
    if (typeof email !== 'string' || typeof password !== 'string') {
      return res.status(400).json({ error: 'email and password are required' });
    }
    const staff = await Member.findOne({ email, role: 'staff' });
    if (!staff || !(await passwords.verify(password, staff.passwordHash))) {
      return res.status(401).json({ error: 'Wrong email or password' });
    }
    const token = jwt.sign({ sub: staff.id }, jwtSecret, { expiresIn: '8h' });
    return res.json({ token, staff: { id: staff.id, name: staff.name } });
  } catch (err) {
    return next(err);
  }
});

router.get('/session', (req, res) => {
  const token = (req.get('authorization') ?? '').replace(/^Bearer /, '');
  try {
    const claims = jwt.verify(token, jwtSecret);
    res.json({ staffId: claims.sub });
  } catch (err) {
    console.error('session', err);
    res.status(401).json({ error: 'Sign in again' });
  }
});

// The desk asks whether the server can send the overdue notices; the password stays with the server.
router.get('/mail-settings', (req, res) => {
  res.json({
    host: process.env.SMTP_HOST,
    user: process.env.SMTP_USER,
    configured: Boolean(process.env.SMTP_PASSWORD),
  });
});

module.exports = { router };
