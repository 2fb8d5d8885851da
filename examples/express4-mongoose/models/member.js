'use strict';

const { Schema, model } = require('mongoose');

const memberSchema = new Schema({
  name: { type: String, required: true },
  email: { type: String, required: true, unique: true },
  phone: String,
  address: String,
  cardNumber: { type: String, required: true, unique: true },
  role: { type: String, enum: ['reader', 'staff'], default: 'reader' },
  active: { type: Boolean, default: true },
  passwordHash: { type: String, required: true },
  resetToken: String,
});

module.exports = model('Member', memberSchema);
