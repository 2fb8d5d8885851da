'use strict';

const mongoose = require('mongoose');
const { createApp } = require('./app.fixed');

async function main() {
  await mongoose.connect(process.env.MONGODB_URL ?? 'mongodb://127.0.0.1:27017/library');
  const port = Number(process.env.PORT ?? 3000);
  createApp().listen(port, () => console.log(`listening on ${port}`));
}

main().catch((err) => {
  console.error(err);
  process.exitCode = 1;
});
