import { createApp } from './app.js';
import { connect } from './db.js';

const app = createApp({ db: connect(process.env.DATABASE_URL ?? 'file:./dev.db') });

await app.listen({ port: Number(process.env.PORT ?? 3000) });
