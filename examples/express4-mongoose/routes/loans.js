'use strict';

const express = require('express');
const Loan = require('../models/loan');
const Member = require('../models/member');

const LOAN_DAYS = 28;
const router = express.Router();

router.get('/overdue', async (req, res) => {
  try {
    const loans = await Loan.find({ returnedOn: null, dueOn: { $lt: new Date() } })
      .select('books dueOn member')
      .populate('member');
    res.json(loans); // leak: no-unprojected-query-response (relation)
  } catch (err) {
    console.error(err);
    res.status(500).send(err); // leak: no-raw-error-response (object)
  }
});

router.post('/', async (req, res, next) => {
  try {
    const member = await Member.findById(req.body.member).select('active'); // leak: no-unguarded-body-access (unchecked)
    if (!member || !member.active) {
      return res.status(404).json({ error: 'No such member' });
    }
    const books = req.body.titles.map((title) => ({ title })); // leak: no-unguarded-body-access (throws)
    const dueOn = new Date(Date.now() + LOAN_DAYS * 24 * 60 * 60 * 1000);
    const loan = await Loan.create({ member: member._id, books, dueOn });
    return res.status(201).json({ id: loan.id, dueOn });
  } catch (err) {
    return next(err);
  }
});

module.exports = router;
