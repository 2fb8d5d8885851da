CREATE TABLE `agents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL UNIQUE,
	`team` text DEFAULT 'first line' NOT NULL,
	`password_hash` text NOT NULL,
	`totp_secret` text
);
--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`customer_email` text NOT NULL,
	`customer_phone` text,
	`internal_note` text,
	`assignee_id` integer REFERENCES agents(id)
);
