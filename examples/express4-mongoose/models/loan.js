'use strict';

const { Schema, model } = require('mongoose');

const loanSchema = new Schema({
  member: { type: Schema.Types.ObjectId, ref: 'Member', required: true },
  books: [{ title: { type: String, required: true } }],
  dueOn: { type: Date, required: true },
  returnedOn: Date,
});

module.exports = model('Loan', loanSchema);
