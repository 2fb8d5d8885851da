import { pino } from 'pino';

// A stream instead of pino's own descriptor: it is not buffered, and a test can listen in.
export const logger = pino({ level: process.env.LOG_LEVEL ?? 'info' }, process.stderr);
