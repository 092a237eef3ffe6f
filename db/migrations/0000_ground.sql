CREATE TABLE `affiliations` (
	`id` integer PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`principal_id` integer NOT NULL,
	`role` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`speaks_for` integer NOT NULL,
	`from_edtf` text,
	`from_earliest` text,
	`from_latest` text,
	`to_edtf` text,
	`to_earliest` text,
	`to_latest` text,
	`source_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`principal_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "affiliations_role" CHECK("affiliations"."role" in ('lawyer', 'spokesperson', 'officer', 'employee', 'relative', 'member', 'other')),
	CONSTRAINT "affiliations_two_parties" CHECK("affiliations"."member_id" <> "affiliations"."principal_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `affiliations_once` ON `affiliations` (`member_id`,`principal_id`,`role`,`title`);--> statement-breakpoint
CREATE INDEX `affiliations_by_principal` ON `affiliations` (`principal_id`);--> statement-breakpoint
CREATE TABLE `appearances` (
	`id` integer PRIMARY KEY NOT NULL,
	`quote_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`snapshot_id` integer,
	`selector` text,
	`credited_outlet_id` integer,
	`wording` text DEFAULT '' NOT NULL,
	`verification` text NOT NULL,
	`verification_method` text,
	`verified_at` text,
	FOREIGN KEY (`quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`snapshot_id`) REFERENCES `snapshots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`credited_outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appearances_verification" CHECK("appearances"."verification" in ('exact', 'typography', 'differs', 'not_found', 'unchecked')),
	CONSTRAINT "appearances_verification_method" CHECK("appearances"."verification_method" in ('compared', 'recorded')),
	CONSTRAINT "appearances_checked_against_something" CHECK("appearances"."verification" = 'unchecked' or "appearances"."snapshot_id" is not null),
	CONSTRAINT "appearances_how" CHECK(("appearances"."verification" = 'unchecked') = ("appearances"."verification_method" is null)),
	CONSTRAINT "appearances_selector" CHECK("appearances"."selector" is null or json_valid("appearances"."selector"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appearances_once` ON `appearances` (`quote_id`,`source_id`);--> statement-breakpoint
CREATE INDEX `appearances_by_source` ON `appearances` (`source_id`);--> statement-breakpoint
CREATE INDEX `appearances_by_credit` ON `appearances` (`credited_outlet_id`);--> statement-breakpoint
CREATE TABLE `claim_links` (
	`id` integer PRIMARY KEY NOT NULL,
	`a_id` integer NOT NULL,
	`b_id` integer NOT NULL,
	`type` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	FOREIGN KEY (`a_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`b_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_links_type" CHECK("claim_links"."type" in ('contrary', 'implies')),
	CONSTRAINT "claim_links_two_claims" CHECK("claim_links"."a_id" <> "claim_links"."b_id"),
	CONSTRAINT "claim_links_contrary_once" CHECK("claim_links"."type" <> 'contrary' or "claim_links"."a_id" < "claim_links"."b_id"),
	CONSTRAINT "claim_links_reason" CHECK(length(trim("claim_links"."reason")) >= 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_links_once` ON `claim_links` (`a_id`,`b_id`,`type`);--> statement-breakpoint
CREATE INDEX `claim_links_by_b` ON `claim_links` (`b_id`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`text` text NOT NULL,
	`kind` text NOT NULL,
	`scope` text DEFAULT '' NOT NULL,
	`persist_days` integer,
	`topic_id` integer,
	`status` text DEFAULT 'open' NOT NULL,
	`merged_into_id` integer,
	`merged_sign` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claims_slug" CHECK("claims"."slug" glob '[a-z0-9]*' and "slug" not glob '*[^a-z0-9-]*' and length("slug") between 1 and 64),
	CONSTRAINT "claims_kind" CHECK("claims"."kind" in ('event', 'state', 'speech', 'forecast', 'position', 'judgement')),
	CONSTRAINT "claims_status" CHECK("claims"."status" in ('open', 'merged', 'split', 'retired')),
	CONSTRAINT "claims_text" CHECK(length(trim("claims"."text")) between 12 and 280),
	CONSTRAINT "claims_persist" CHECK("claims"."persist_days" is null or ("claims"."persist_days" >= 0 and "claims"."kind" in ('state', 'position'))),
	CONSTRAINT "claims_merged" CHECK(("claims"."status" = 'merged') = ("claims"."merged_into_id" is not null)),
	CONSTRAINT "claims_merged_sign" CHECK(("claims"."merged_into_id" is null) = ("claims"."merged_sign" is null)),
	CONSTRAINT "claims_sign" CHECK("claims"."merged_sign" in (1, -1)),
	CONSTRAINT "claims_not_into_itself" CHECK("claims"."merged_into_id" is null or "claims"."merged_into_id" <> "claims"."id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_slug_unique` ON `claims` (`slug`);--> statement-breakpoint
CREATE INDEX `claims_by_topic` ON `claims` (`topic_id`);--> statement-breakpoint
CREATE INDEX `claims_by_target` ON `claims` (`merged_into_id`);--> statement-breakpoint
CREATE TABLE `comment_requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`party_id` integer NOT NULL,
	`via` text DEFAULT '' NOT NULL,
	`asked_by_outlet_id` integer,
	`source_id` integer,
	`quote_id` integer,
	`about` text DEFAULT '' NOT NULL,
	`asked_edtf` text,
	`asked_earliest` text,
	`asked_latest` text,
	`outcome` text NOT NULL,
	`answer_quote_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answer_quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_requests_outcome" CHECK("comment_requests"."outcome" in ('no_answer', 'answered', 'declined')),
	CONSTRAINT "comment_requests_answer" CHECK(("comment_requests"."outcome" = 'answered') = ("comment_requests"."answer_quote_id" is not null)),
	CONSTRAINT "comment_requests_about" CHECK("comment_requests"."source_id" is not null or "comment_requests"."quote_id" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_requests_public_id_unique` ON `comment_requests` (`public_id`);--> statement-breakpoint
CREATE INDEX `comment_requests_by_source` ON `comment_requests` (`source_id`,`party_id`);--> statement-breakpoint
CREATE INDEX `comment_requests_by_quote` ON `comment_requests` (`quote_id`);--> statement-breakpoint
CREATE INDEX `comment_requests_by_party` ON `comment_requests` (`party_id`);--> statement-breakpoint
CREATE TABLE `entities` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`merged_into_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`merged_into_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entities_slug" CHECK("entities"."slug" glob '[a-z0-9]*' and "slug" not glob '*[^a-z0-9-]*' and length("slug") between 1 and 64),
	CONSTRAINT "entities_kind" CHECK("entities"."kind" in ('person', 'organization', 'group', 'unnamed')),
	CONSTRAINT "entities_not_into_itself" CHECK("entities"."merged_into_id" is null or "entities"."merged_into_id" <> "entities"."id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entities_slug_unique` ON `entities` (`slug`);--> statement-breakpoint
CREATE INDEX `entities_by_name` ON `entities` (`name`);--> statement-breakpoint
CREATE TABLE `entity_names` (
	`id` integer PRIMARY KEY NOT NULL,
	`entity_id` integer NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`from_edtf` text,
	`to_edtf` text,
	FOREIGN KEY (`entity_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entity_names_once` ON `entity_names` (`entity_id`,`name`);--> statement-breakpoint
CREATE INDEX `entity_names_by_key` ON `entity_names` (`name_key`);--> statement-breakpoint
CREATE TABLE `former_slugs` (
	`noun` text NOT NULL,
	`slug` text NOT NULL,
	`record_id` integer NOT NULL,
	PRIMARY KEY(`noun`, `slug`),
	CONSTRAINT "former_slugs_noun" CHECK("former_slugs"."noun" in ('entity', 'outlet', 'topic', 'claim'))
);
--> statement-breakpoint
CREATE TABLE `outlets` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`url` text,
	`entity_id` integer,
	`merged_into_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`entity_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outlets_slug" CHECK("outlets"."slug" glob '[a-z0-9]*' and "slug" not glob '*[^a-z0-9-]*' and length("slug") between 1 and 64),
	CONSTRAINT "outlets_kind" CHECK("outlets"."kind" in ('newspaper', 'broadcaster', 'agency', 'magazine', 'trade press', 'social platform', 'court', 'official body', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outlets_slug_unique` ON `outlets` (`slug`);--> statement-breakpoint
CREATE TABLE `quote_links` (
	`id` integer PRIMARY KEY NOT NULL,
	`from_id` integer NOT NULL,
	`to_id` integer NOT NULL,
	`type` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quote_links_type" CHECK("quote_links"."type" in ('responds_to', 'denies_saying', 'retracts', 'corrects', 'repeats', 'relays')),
	CONSTRAINT "quote_links_two_quotes" CHECK("quote_links"."from_id" <> "quote_links"."to_id"),
	CONSTRAINT "quote_links_reason" CHECK(length(trim("quote_links"."reason")) >= 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quote_links_once` ON `quote_links` (`from_id`,`to_id`,`type`);--> statement-breakpoint
CREATE INDEX `quote_links_by_target` ON `quote_links` (`to_id`,`type`);--> statement-breakpoint
CREATE TABLE `quote_subjects` (
	`quote_id` integer NOT NULL,
	`entity_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`quote_id`, `entity_id`),
	FOREIGN KEY (`quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entity_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quote_subjects_by_entity` ON `quote_subjects` (`entity_id`,`quote_id`);--> statement-breakpoint
CREATE TABLE `quote_topics` (
	`quote_id` integer NOT NULL,
	`topic_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`quote_id`, `topic_id`),
	FOREIGN KEY (`quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quote_topics_by_topic` ON `quote_topics` (`topic_id`,`quote_id`);--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`speaker_id` integer NOT NULL,
	`speaker_as_printed` text DEFAULT '' NOT NULL,
	`speaker_role` text DEFAULT '' NOT NULL,
	`on_behalf_of_id` integer,
	`form` text NOT NULL,
	`text` text NOT NULL,
	`spans` text NOT NULL,
	`context` text DEFAULT '' NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`original_text` text DEFAULT '' NOT NULL,
	`translator` text DEFAULT '' NOT NULL,
	`said_edtf` text,
	`said_earliest` text,
	`said_latest` text,
	`said_basis` text DEFAULT '' NOT NULL,
	`outlet_id` integer,
	`occasion` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`status` text NOT NULL,
	`status_reason` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`date_rank` integer GENERATED ALWAYS AS ((coalesce(cast(julianday(said_earliest) - 1721059.5 as integer), 0) << 33) | (min(coalesce(cast(julianday(said_latest) - julianday(said_earliest) as integer), 511), 511) << 24) | (id & 16777215)) STORED NOT NULL,
	FOREIGN KEY (`speaker_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quotes_public_id" CHECK(length("quotes"."public_id") between 4 and 64 and "quotes"."public_id" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "quotes_form" CHECK("quotes"."form" in ('direct', 'mixed', 'indirect')),
	CONSTRAINT "quotes_status" CHECK("quotes"."status" in ('draft', 'in_review', 'published', 'held', 'retracted')),
	CONSTRAINT "quotes_text" CHECK(length(trim("quotes"."text")) > 0),
	CONSTRAINT "quotes_spans" CHECK(json_valid("quotes"."spans") and json_type("quotes"."spans") = 'array'),
	CONSTRAINT "quotes_verbatim" CHECK(("quotes"."form" = 'indirect') = (json_array_length("quotes"."spans") = 0)),
	CONSTRAINT "quotes_not_for_oneself" CHECK("quotes"."on_behalf_of_id" is null or "quotes"."on_behalf_of_id" <> "quotes"."speaker_id"),
	CONSTRAINT "quotes_said" CHECK("quotes"."said_latest" is null or "quotes"."said_earliest" is null or "quotes"."said_earliest" <= "quotes"."said_latest")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quotes_public_id_unique` ON `quotes` (`public_id`);--> statement-breakpoint
CREATE INDEX `quotes_newest` ON `quotes` (`status`,`date_rank`);--> statement-breakpoint
CREATE INDEX `quotes_by_speaker` ON `quotes` (`speaker_id`,`status`,`date_rank`);--> statement-breakpoint
CREATE INDEX `quotes_by_behalf` ON `quotes` (`on_behalf_of_id`,`status`,`date_rank`);--> statement-breakpoint
CREATE INDEX `quotes_by_outlet` ON `quotes` (`outlet_id`);--> statement-breakpoint
CREATE TABLE `revision_bodies` (
	`seq` integer PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `revisions`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `revisions` (
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
	CONSTRAINT "revisions_record_type" CHECK("revisions"."record_type" in ('entity', 'affiliation', 'outlet', 'topic', 'source', 'quote', 'quote_link', 'comment_request', 'claim', 'claim_link', 'stance', 'setting')),
	CONSTRAINT "revisions_action" CHECK("revisions"."action" in ('create', 'change', 'correct', 'publish', 'retract', 'confirm', 'dispute', 'withdraw', 'review', 'merge'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_numbered` ON `revisions` (`record_type`,`record_id`,`revision`);--> statement-breakpoint
CREATE INDEX `revisions_public` ON `revisions` (`is_public`,`seq`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `snapshots` (
	`id` integer PRIMARY KEY NOT NULL,
	`source_id` integer NOT NULL,
	`text` text,
	`length` integer NOT NULL,
	`sha256` text NOT NULL,
	`captured_at` text NOT NULL,
	`captured_by` text NOT NULL,
	`origin` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "snapshots_origin" CHECK("snapshots"."origin" in ('pasted', 'fetched', 'uploaded')),
	CONSTRAINT "snapshots_sha256" CHECK(length("snapshots"."sha256") = 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `snapshots_once` ON `snapshots` (`source_id`,`sha256`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`kind` text NOT NULL,
	`outlet_id` integer,
	`outlet_note` text DEFAULT '' NOT NULL,
	`url` text,
	`archived_url` text,
	`access_note` text DEFAULT '' NOT NULL,
	`headline` text NOT NULL,
	`byline` text DEFAULT '' NOT NULL,
	`published_edtf` text,
	`published_earliest` text,
	`published_latest` text,
	`published_basis` text DEFAULT '' NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`outlet_id`) REFERENCES `outlets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sources_public_id" CHECK("sources"."public_id" glob '[a-z0-9]*' and "public_id" not glob '*[^a-z0-9-]*' and length("public_id") between 1 and 64),
	CONSTRAINT "sources_kind" CHECK("sources"."kind" in ('article', 'broadcast', 'post', 'statement', 'transcript', 'court record', 'letter', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_public_id_unique` ON `sources` (`public_id`);--> statement-breakpoint
CREATE INDEX `sources_by_outlet` ON `sources` (`outlet_id`);--> statement-breakpoint
CREATE TABLE `stance_reviews` (
	`id` integer PRIMARY KEY NOT NULL,
	`stance_id` integer NOT NULL,
	`editor` text NOT NULL,
	`verdict` text NOT NULL,
	`sign` integer,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`stance_id`) REFERENCES `stances`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stance_reviews_verdict" CHECK("stance_reviews"."verdict" in ('agree', 'disagree')),
	CONSTRAINT "stance_reviews_sign" CHECK("stance_reviews"."sign" in (1, 0, -1)),
	CONSTRAINT "stance_reviews_reason" CHECK(length(trim("stance_reviews"."reason")) >= 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stance_reviews_once` ON `stance_reviews` (`stance_id`,`editor`);--> statement-breakpoint
CREATE TABLE `stances` (
	`id` integer PRIMARY KEY NOT NULL,
	`quote_id` integer NOT NULL,
	`claim_id` integer NOT NULL,
	`holder_id` integer NOT NULL,
	`sign` integer NOT NULL,
	`force` text NOT NULL,
	`act` text NOT NULL,
	`condition` text,
	`words` text,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`origin` text NOT NULL,
	`method` text,
	`score` real,
	`evidence` text,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`confirmed_by` text,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stances_sign" CHECK("stances"."sign" in (1, 0, -1)),
	CONSTRAINT "stances_force" CHECK("stances"."force" in ('flat', 'hedged', 'conditional', 'partial')),
	CONSTRAINT "stances_act" CHECK("stances"."act" in ('asserts', 'relays', 'asks', 'declines')),
	CONSTRAINT "stances_state" CHECK("stances"."state" in ('suggested', 'confirmed', 'disputed', 'withdrawn')),
	CONSTRAINT "stances_origin" CHECK("stances"."origin" in ('editor', 'rule', 'model')),
	CONSTRAINT "stances_reason" CHECK(length(trim("stances"."reason")) >= 10),
	CONSTRAINT "stances_condition" CHECK(("stances"."force" = 'conditional') = ("stances"."condition" is not null)),
	CONSTRAINT "stances_no_sign_in_a_question" CHECK("stances"."act" in ('asserts', 'relays') or "stances"."sign" = 0),
	CONSTRAINT "stances_confirmed" CHECK("stances"."state" not in ('confirmed', 'disputed') or "stances"."confirmed_by" is not null),
	CONSTRAINT "stances_method" CHECK("stances"."origin" = 'editor' or "stances"."method" is not null),
	CONSTRAINT "stances_evidence" CHECK("stances"."evidence" is null or json_valid("stances"."evidence"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stances_one_live` ON `stances` (`quote_id`,`claim_id`,`holder_id`) WHERE state in ('confirmed', 'disputed');--> statement-breakpoint
CREATE INDEX `stances_by_claim` ON `stances` (`claim_id`,`state`);--> statement-breakpoint
CREATE INDEX `stances_by_holder` ON `stances` (`holder_id`,`state`);--> statement-breakpoint
CREATE INDEX `stances_by_quote` ON `stances` (`quote_id`,`state`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "topics_slug" CHECK("topics"."slug" glob '[a-z0-9]*' and "slug" not glob '*[^a-z0-9-]*' and length("slug") between 1 and 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug_unique` ON `topics` (`slug`);--> statement-breakpoint
CREATE INDEX `topics_by_parent` ON `topics` (`parent_id`);