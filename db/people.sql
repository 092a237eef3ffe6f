-- Who is on record in public, with how much each said and how much was said about them: disposable. The order of
-- lists of people; kept by triggers, see people.ts.
create table people_counts (
  entity_id integer primary key, said integer not null, about integer not null,
  name text not null, slug text not null, kind text not null
);
-- statements below are run after the table has been filled
create index people_counts_most on people_counts (said desc, about desc, name, slug, kind);
