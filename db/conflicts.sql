-- Pairs of statements that cannot both be kept, as they were derived from the tables: disposable. db/conflicts.ts
-- fills what hangs on them, and its triggers note whose statements are to be derived anew.

-- a and b are stances; place orders pairs by the later and the earlier of their two first possible days.
create table conflict_pairs (
  a integer not null, b integer not null,
  place integer not null, class integer not null,
  rule text not null, relation text not null, strength text not null, timing text not null,
  counted integer not null, first text, gap_min integer, gap_max integer,
  claim_a integer not null, claim_b integer not null,
  holder_a integer not null, holder_b integer not null,
  speaker_a integer not null, speaker_b integer not null,
  primary key (a, b)
) without rowid;
create index conflict_pairs_by_b on conflict_pairs (b);
create index conflict_pairs_across on conflict_pairs (claim_a) where claim_a <> claim_b;

-- By what pairs are found: a claim (k) or someone who holds or speaks one side (e), or two of them on opposite
-- sides; '' finds all.
create table conflict_facets (
  one text not null, other text not null, class integer not null, place integer not null,
  a integer not null, b integer not null,
  primary key (one, other, class, place, a, b)
) without rowid;

-- How many counted pairs a claim (k) has, a holder (h), and a holder on a claim.
create table conflict_counts (one text not null, other text not null, n integer not null, primary key (one, other)) without rowid;
create index conflict_counts_empty on conflict_counts (n) where n = 0;
create index conflict_counts_top on conflict_counts (one, n desc, other);

-- On how many claims two holders are in counted conflict; each two stand here both ways round.
create table conflict_rivals (one integer not null, other integer not null, claims integer not null, primary key (one, other)) without rowid;
create index conflict_rivals_top on conflict_rivals (one, claims desc, other);
create index conflict_rivals_first on conflict_rivals (claims desc, one, other) where one < other;

-- Stances on each claim that stand in public, by sense, and its counted pairs: the order of lists of claims.
create table claim_counts (
  claim_id integer primary key, text text not null,
  affirms integer not null, denies integer not null, neither integer not null, conflicts integer not null
);
create index claim_counts_top on claim_counts (conflicts desc, text, claim_id);

-- Who holds or speaks a stance that stands in public, and on which claim.
create table claim_people (
  entity_id integer not null, claim_id integer not null, stance_id integer not null,
  primary key (entity_id, claim_id, stance_id)
) without rowid;
create index claim_people_by_stance on claim_people (stance_id);

-- Whose statements on which claim changed since pairs were derived; nought and nought stand for everything.
create table conflict_changes (claim_id integer not null, holder_id integer not null, primary key (claim_id, holder_id)) without rowid;
