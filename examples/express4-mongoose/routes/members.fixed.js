'use strict';

const { randomUUID } = require('node:crypto');
const express = require('express');
const Member = require('../models/member');
const passwords = require('../lib/passwords');

const router = express.Router();

router.get('/', async (req, res) => {
  try {
    const members = await Member.find({ active: true }).select('name email cardNumber').sort({ name: 1 });
    res.json(members);
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: 'Could not list the members' });
  }
});

router.post('/', async (req, res) => {
  try {
    const { name, email, password } = req.body;
    if (typeof name !== 'string' || typeof email !== 'string' || typeof password !== 'string') {
      return res.status(400).json({ error: 'name, email and password are required' });
    }
    if (name.length > 200 || email.length > 254 || password.length > 200) {
      return res.status(400).json({ error: 'name, email or password is too long' });
    }
    const member = await Member.create({
      name,
      email,
      cardNumber: randomUUID(),
      passwordHash: await passwords.hash(password),
    });
    // create() returns the document with every field, so it is answered field by field.
    return res.status(201).json({ id: member.id, name: member.name, cardNumber: member.cardNumber });
  } catch (err) {
    console.error('add member', err);
    return res.status(500).json({ error: 'Could not add the member' });
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
      return res.json({
        name: member.name,
        active: member.active,
        resetPending: Boolean(member.resetToken),
      });
    })
    .catch((err) => {
      console.error('card lookup', err);
      res.status(500).json({ error: 'Card lookup failed' });
    });
});

router.patch('/:id/email', async (req, res, next) => {
  try {
    if (typeof req.body.email !== 'string' || req.body.email.length > 254) {
      return res.status(400).json({ error: 'email is required' });
    }
    const email = req.body.email.trim().toLowerCase();
    const member = await Member.findByIdAndUpdate(
      req.params.id,
      { email },
      { returnDocument: 'after' },
    ).select('name email cardNumber');
    if (!member) {
      return res.status(404).json({ error: 'No such member' });
    }
    return res.json(member);
  } catch (err) {
    return next(err);
  }
});

module.exports = router;
