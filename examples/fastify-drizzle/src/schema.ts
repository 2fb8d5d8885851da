import { relations } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const agents = sqliteTable('agents', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  team: text('team').notNull().default('first line'),
  passwordHash: text('password_hash').notNull(),
  totpSecret: text('totp_secret'),
});

export const tickets = sqliteTable('tickets', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  subject: text('subject').notNull(),
  status: text('status').notNull().default('open'),
  customerEmail: text('customer_email').notNull(),
  customerPhone: text('customer_phone'),
  internalNote: text('internal_note'),
  assigneeId: integer('assignee_id').references(() => agents.id),
});

export const ticketRelations = relations(tickets, ({ one }) => ({
  assignee: one(agents, { fields: [tickets.assigneeId], references: [agents.id] }),
}));
