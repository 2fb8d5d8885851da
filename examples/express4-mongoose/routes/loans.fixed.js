'use strict';

const express = require('express');
const { isValidObjectId } = require('mongoose');
const Loan = require('../models/loan');
const Member = require('../models/member');

const LOAN_DAYS = 28;
const router = express.Router();

router.get('/overdue', async (req, res) => {
  try {
    const loans = await Loan.find({ returnedOn: null, dueOn: { $lt: new Date() } })
      .select('books dueOn member')
      .populate('member', 'name cardNumber');
    res.json(loans);
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: 'Could not list the overdue loans' });
  }
});

router.post('/', async (req, res, next) => {
  try {
    if (typeof req.body.member !== 'string' || !isValidObjectId(req.body.member)) {
      return res.status(400).json({ error: 'member must be an id' });
    }
    if (!Array.isArray(req.body.titles) || req.body.titles.some((title) => typeof title !== 'string')) {
      return res.status(400).json({ error: 'titles must be a list of texts' });
    }
    const member = await Member.findById(req.body.member).select('active');
    if (!member || !member.active) {
      return res.status(404).json({ error: 'No such member' });
    }
    const books = req.body.titles.map((title) => ({ title }));
    const dueOn = new Date(Date.now() + LOAN_DAYS * 24 * 60 * 60 * 1000);
    const loan = await Loan.create({ member: member._id, books, dueOn });
    return res.status(201).json({ id: loan.id, dueOn });
  } catch (err) {
    return next(err);
  }
});

module.exports = router;
