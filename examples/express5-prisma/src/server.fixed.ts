import { createApp } from './app.fixed.js';
import { connect } from './db.js';
import { logger } from './logger.js';

const port = Number(process.env.PORT ?? 3000);
const prisma = connect(process.env.DATABASE_URL ?? 'file:./dev.db');

createApp({ prisma }).listen(port, () => logger.info({ port }, 'listening'));
