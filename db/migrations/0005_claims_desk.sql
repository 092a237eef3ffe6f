CREATE TABLE `claim_parts` (
	`claim_id` integer NOT NULL,
	`part_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`claim_id`, `part_id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_parts_two_claims" CHECK("claim_parts"."claim_id" <> "claim_parts"."part_id")
);
--> statement-breakpoint
CREATE INDEX `claim_parts_by_part` ON `claim_parts` (`part_id`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` integer PRIMARY KEY NOT NULL,
	`noun` text NOT NULL,
	`from_id` integer NOT NULL,
	`into_id` integer NOT NULL,
	`reason` text NOT NULL,
	`moved` text NOT NULL,
	`merged_by` text NOT NULL,
	`merged_at` text NOT NULL,
	`undone_by` text,
	`undone_at` text,
	CONSTRAINT "merges_noun" CHECK("merges"."noun" in ('entity', 'outlet')),
	CONSTRAINT "merges_two_records" CHECK("merges"."from_id" <> "merges"."into_id"),
	CONSTRAINT "merges_reason" CHECK(length(trim("merges"."reason")) >= 10),
	CONSTRAINT "merges_moved" CHECK(json_valid("merges"."moved")),
	CONSTRAINT "merges_undone" CHECK(("merges"."undone_by" is null) = ("merges"."undone_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merges_standing` ON `merges` (`noun`,`from_id`) WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX `merges_by_target` ON `merges` (`noun`,`into_id`);--> statement-breakpoint
ALTER TABLE `claims` ADD `status_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `revisions_named` ON `revisions` (`record_type`,`seq`) WHERE is_public = 1 and record_type in ('claim', 'entity', 'outlet');
