CREATE TABLE `form_drafts` (
	`actor` text NOT NULL,
	`form` text NOT NULL,
	`values` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`actor`, `form`)
);
