'use strict';

const mongoose = require('mongoose');

const clone = (value) => mongoose.mongo.BSON.deserialize(mongoose.mongo.BSON.serialize(value));
const same = (a, b) => String(a) === String(b);

const operators = {
  $in: (value, wanted) => wanted.some((item) => same(item, value)),
  $lt: (value, limit) => value < limit,
  $ne: (value, other) => !same(value, other),
};

function matches(row, filter) {
  return Object.entries(filter).every(([key, wanted]) => {
    const value = row[key] ?? null;
    if (wanted && Object.getPrototypeOf(wanted) === Object.prototype) {
      return Object.entries(wanted).every(([name, operand]) => operators[name](value, operand));
    }
    return same(value, wanted);
  });
}

function project(row, projection = {}) {
  const entries = Object.entries(projection);
  if (entries.length === 0) return row;
  const listed = new Set(entries.map(([key]) => key));
  const keeps = entries.some(([key, on]) => key !== '_id' && on);
  return Object.fromEntries(
    Object.entries(row).filter(([key]) => (keeps ? key === '_id' || listed.has(key) : !listed.has(key))),
  );
}

/** As much of a MongoDB collection as the example app asks for. */
class MemoryCollection {
  constructor(state) {
    this.state = state;
    this.rows = [];
  }

  select(filter) {
    if (this.state.failure) throw this.state.failure;
    return this.rows.filter((row) => matches(row, filter));
  }

  find(filter, options = {}) {
    return { toArray: async () => this.select(filter).map((row) => project(clone(row), options.projection)) };
  }

  async findOne(filter, options = {}) {
    const [row] = this.select(filter);
    return row ? project(clone(row), options.projection) : null;
  }

  async insertOne(row) {
    this.select({});
    this.rows.push(clone(row));
    return { acknowledged: true, insertedId: row._id };
  }

  async findOneAndUpdate(filter, update, options = {}) {
    const [row] = this.select(filter);
    if (!row) return null;
    Object.assign(row, clone(update.$set ?? {}));
    return project(clone(row), options.projection);
  }
}

/**
 * Puts a database held in memory under mongoose: casting, validation and population stay mongoose's own.
 * Call it before the first model is defined; set `failure` to an error to make every query fail with it.
 */
function useMemoryMongo() {
  // Without a server there is nothing to wait for, and no index to build.
  mongoose.set({ bufferCommands: false, autoIndex: false, autoCreate: false });
  const state = { failure: null };
  const collections = new Map();
  mongoose.connection.db = {
    collection(name) {
      if (!collections.has(name)) collections.set(name, new MemoryCollection(state));
      return collections.get(name);
    },
  };
  return state;
}

module.exports = { useMemoryMongo };
