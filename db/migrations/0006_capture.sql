CREATE TABLE `captures` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`source_id` integer NOT NULL,
	`snapshot_id` integer NOT NULL,
	`state` text DEFAULT 'reading' NOT NULL,
	`problem` text DEFAULT '' NOT NULL,
	`known` integer DEFAULT 0 NOT NULL,
	`comment_requests` text DEFAULT '[]' NOT NULL,
	`made_by` text NOT NULL,
	`made_at` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`snapshot_id`) REFERENCES `snapshots`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "captures_public_id" CHECK("captures"."public_id" glob '[a-z0-9]*' and "public_id" not glob '*[^a-z0-9-]*' and length("public_id") between 1 and 64),
	CONSTRAINT "captures_state" CHECK("captures"."state" in ('reading', 'ready', 'failed')),
	CONSTRAINT "captures_requests" CHECK(json_valid("captures"."comment_requests"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `captures_public_id_unique` ON `captures` (`public_id`);--> statement-breakpoint
CREATE INDEX `captures_by_source` ON `captures` (`source_id`,`id`);
--> statement-breakpoint
CREATE TABLE `candidates` (
	`id` integer PRIMARY KEY NOT NULL,
	`capture_id` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`origin` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`confidence` real NOT NULL,
	`items` text NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`quote_id` integer,
	`accepted_as` text,
	`decided_by` text,
	`decided_at` text,
	FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "candidates_origin" CHECK("candidates"."origin" in ('engine', 'hand')),
	CONSTRAINT "candidates_state" CHECK("candidates"."state" in ('pending', 'accepted', 'rejected')),
	CONSTRAINT "candidates_accepted_as" CHECK("candidates"."accepted_as" in ('own', 'place', 'known place')),
	CONSTRAINT "candidates_place" CHECK("candidates"."start" >= 0 and "candidates"."end" > "candidates"."start"),
	CONSTRAINT "candidates_items" CHECK(json_valid("candidates"."items")),
	CONSTRAINT "candidates_accepted" CHECK("candidates"."state" <> 'accepted' or "candidates"."quote_id" is not null),
	CONSTRAINT "candidates_decided" CHECK(("candidates"."state" = 'pending') = ("candidates"."decided_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidates_once` ON `candidates` (`fingerprint`);--> statement-breakpoint
CREATE INDEX `candidates_by_place` ON `candidates` (`capture_id`,`start`);
