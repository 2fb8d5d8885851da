'use strict';

const { randomUUID } = require('node:crypto');
const express = require('express');
const Member = require('../models/member');
const passwords = require('../lib/passwords');

const router = express.Router();

router.get('/', async (req, res) => {
  try {
    const members = await Member.find({ active: true }).sort({ name: 1 });
    res.json(members); // leak: no-unprojected-query-response (record)
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: err.message }); // leak: no-raw-error-response (message)
  }
});

router.post('/', async (req, res) => {
  try {
    const { name, email, password } = req.body; // leak: no-unguarded-body-access (unchecked)
    const member = await Member.create({
      name,
      email,
      cardNumber: randomUUID(),
      passwordHash: await passwords.hash(password),
    });
    res.status(201).json(member); // leak: no-unprojected-query-response (record)
  } catch (err) {
    res.status(500).json({ error: 'Could not add the member', reason: String(err) }); // leak: no-raw-error-response (message)
  }
});

// The desk scans a card and sees who stands before it, and whether a password reset is under way.
router.get('/card/:cardNumber', (req, res) => {
  Member.findOne({ cardNumber: req.params.cardNumber })
    .select('name active resetToken')
    .then((member) => {
      if (!member) {
        return res.status(404).json({ error: 'No such card' });
      }
      return res.json(member); // leak: no-unprojected-query-response (sensitive)
    })
    .catch((err) => {
      console.error('card lookup', err);
      res.status(500).json({ error: `Card lookup failed: ${err}` }); // leak: no-raw-error-response (message)
    });
});

router.patch('/:id/email', async (req, res, next) => {
  try {
    const email = req.body.email.trim().toLowerCase(); // leak: no-unguarded-body-access (throws)
    const member = await Member.findByIdAndUpdate(
      req.params.id,
      { email },
      { returnDocument: 'after' },
    ).select('-passwordHash');
    if (!member) {
      return res.status(404).json({ error: 'No such member' });
    }
    return res.json(member); // leak: no-unprojected-query-response (weakProjection)
  } catch (err) {
    return next(err);
  }
});

module.exports = router;
