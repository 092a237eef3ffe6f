CREATE TABLE `bulk_actions` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`action` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`made_by` text NOT NULL,
	`made_at` text NOT NULL,
	`reverts_id` integer,
	FOREIGN KEY (`reverts_id`) REFERENCES `bulk_actions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bulk_actions_action" CHECK("bulk_actions"."action" in ('submit', 'publish', 'send_back', 'hold', 'release'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_actions_public_id_unique` ON `bulk_actions` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_actions_reverts_id_unique` ON `bulk_actions` (`reverts_id`);--> statement-breakpoint
CREATE TABLE `bulk_changes` (
	`bulk_id` integer NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`bulk_id`, `seq`),
	FOREIGN KEY (`bulk_id`) REFERENCES `bulk_actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seq`) REFERENCES `revisions`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `error_reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`quote_id` integer NOT NULL,
	`kind` text NOT NULL,
	`message` text NOT NULL,
	`contact` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`handled_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "error_reports_kind" CHECK("error_reports"."kind" in ('words', 'speaker', 'date', 'place', 'context', 'reading', 'other')),
	CONSTRAINT "error_reports_state" CHECK("error_reports"."state" in ('open', 'answered', 'closed')),
	CONSTRAINT "error_reports_message" CHECK(length(trim("error_reports"."message")) > 0),
	CONSTRAINT "error_reports_handled" CHECK(("error_reports"."state" = 'open') = ("error_reports"."handled_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `error_reports_number_unique` ON `error_reports` (`number`);--> statement-breakpoint
CREATE INDEX `error_reports_by_state` ON `error_reports` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `error_reports_by_quote` ON `error_reports` (`quote_id`,`state`);--> statement-breakpoint
CREATE TABLE `__new_revisions` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`record_type` text NOT NULL,
	`record_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`is_public` integer NOT NULL,
	`body_hash` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "revisions_record_type" CHECK("__new_revisions"."record_type" in ('entity', 'affiliation', 'outlet', 'topic', 'source', 'quote', 'quote_link', 'comment_request', 'claim', 'claim_link', 'stance', 'error_report', 'setting', 'user', 'user_link', 'api_token')),
	CONSTRAINT "revisions_action" CHECK("__new_revisions"."action" in ('create', 'change', 'correct', 'submit', 'send_back', 'publish', 'hold', 'release', 'retract', 'revert', 'confirm', 'dispute', 'withdraw', 'review', 'merge'))
);
--> statement-breakpoint
INSERT INTO `__new_revisions`("seq", "record_type", "record_id", "revision", "at", "actor", "action", "reason", "is_public", "body_hash", "prev_hash", "hash") SELECT "seq", "record_type", "record_id", "revision", "at", "actor", "action", "reason", "is_public", "body_hash", "prev_hash", "hash" FROM `revisions`;--> statement-breakpoint
DROP TABLE `revisions`;--> statement-breakpoint
ALTER TABLE `__new_revisions` RENAME TO `revisions`;--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_numbered` ON `revisions` (`record_type`,`record_id`,`revision`);--> statement-breakpoint
CREATE INDEX `revisions_public` ON `revisions` (`is_public`,`seq`);--> statement-breakpoint
-- A record's times are those of its revisions: a few may differ by a millisecond, since both were read off the clock.
UPDATE `entities` SET created_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'entity' AND r.record_id = entities.id AND r.revision = 1), created_at), updated_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'entity' AND r.record_id = entities.id ORDER BY r.revision DESC LIMIT 1), updated_at);--> statement-breakpoint
UPDATE `affiliations` SET created_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'affiliation' AND r.record_id = affiliations.id AND r.revision = 1), created_at), updated_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'affiliation' AND r.record_id = affiliations.id ORDER BY r.revision DESC LIMIT 1), updated_at);--> statement-breakpoint
UPDATE `outlets` SET created_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'outlet' AND r.record_id = outlets.id AND r.revision = 1), created_at), updated_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'outlet' AND r.record_id = outlets.id ORDER BY r.revision DESC LIMIT 1), updated_at);--> statement-breakpoint
UPDATE `topics` SET created_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'topic' AND r.record_id = topics.id AND r.revision = 1), created_at), updated_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'topic' AND r.record_id = topics.id ORDER BY r.revision DESC LIMIT 1), updated_at);--> statement-breakpoint
UPDATE `sources` SET created_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'source' AND r.record_id = sources.id AND r.revision = 1), created_at), updated_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'source' AND r.record_id = sources.id ORDER BY r.revision DESC LIMIT 1), updated_at);--> statement-breakpoint
UPDATE `quotes` SET created_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'quote' AND r.record_id = quotes.id AND r.revision = 1), created_at), updated_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'quote' AND r.record_id = quotes.id ORDER BY r.revision DESC LIMIT 1), updated_at);--> statement-breakpoint
UPDATE `comment_requests` SET created_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'comment_request' AND r.record_id = comment_requests.id AND r.revision = 1), created_at), updated_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'comment_request' AND r.record_id = comment_requests.id ORDER BY r.revision DESC LIMIT 1), updated_at);--> statement-breakpoint
UPDATE `claims` SET created_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'claim' AND r.record_id = claims.id AND r.revision = 1), created_at), updated_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'claim' AND r.record_id = claims.id ORDER BY r.revision DESC LIMIT 1), updated_at);--> statement-breakpoint
UPDATE `stances` SET set_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'stance' AND r.record_id = stances.id AND r.revision = 1), set_at), updated_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'stance' AND r.record_id = stances.id ORDER BY r.revision DESC LIMIT 1), updated_at);--> statement-breakpoint
UPDATE `quote_links` SET set_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'quote_link' AND r.record_id = quote_links.id AND r.revision = 1), set_at);--> statement-breakpoint
UPDATE `claim_links` SET set_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'claim_link' AND r.record_id = claim_links.id AND r.revision = 1), set_at);--> statement-breakpoint
UPDATE `stance_reviews` SET at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'stance' AND r.record_id = stance_reviews.stance_id AND r.actor = stance_reviews.editor AND r.action IN ('dispute', 'review') ORDER BY r.revision DESC LIMIT 1), at);--> statement-breakpoint
UPDATE `appearances` SET verified_at = coalesce((SELECT r.at FROM revisions r WHERE r.record_type = 'quote' AND r.record_id = appearances.quote_id AND r.at >= appearances.verified_at ORDER BY r.revision LIMIT 1), verified_at) WHERE verification_method = 'compared';
