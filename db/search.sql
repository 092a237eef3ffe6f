-- The search index and its counters: disposable. db/search.ts fills them from the tables; these triggers
-- keep them afterwards, so that no write path can forget.

create table quote_index (
  date_rank integer primary key,
  quote_id integer not null unique,
  earliest text,
  latest text,
  words text not null,
  people text not null,
  facets text not null
);

-- The row number is the date rank: newest first is reading backwards, without a sort.
create virtual table quote_search using fts5(
  words, people, facets,
  content = 'quote_index', content_rowid = 'date_rank',
  tokenize = "unicode61 remove_diacritics 2"
);

-- How many published quotes carry both facets; '' stands for any quote. Which pairs are kept: see facets.ts.
create table facet_counts (a text not null, b text not null, n integer not null, primary key (a, b)) without rowid;
-- statements below are run after the index has been filled
-- Most pairs are of one quote or a few; the commonest values of a facet are hardly ever among them.
create index facet_counts_top on facet_counts (a, substr(b, 1, 1), n desc, b) where n > 3;
-- Ranges too wide for their width to stand in the rank, and open ones: few, and looked at apart.
create index quote_index_wide on quote_index (date_rank, latest)
  where date_rank >> 24 & 511 = 511 and (earliest is not null or latest is not null);
-- By its last day what reaches a day is found, where it is little.
create index quote_index_latest on quote_index (latest);
create index facet_counts_empty on facet_counts (n) where n = 0;
create trigger quote_index_added after insert on quote_index begin
  insert into quote_search (rowid, words, people, facets) values (new.date_rank, new.words, new.people, new.facets);
  insert into facet_counts (a, b, n)
    select x.value, y.value, 1 from json_each(new.facets) x, json_each(new.facets) y where {{counted}}
    on conflict do update set n = n + 1;
end;
create trigger quote_index_removed after delete on quote_index begin
  insert into quote_search (quote_search, rowid, words, people, facets) values ('delete', old.date_rank, old.words, old.people, old.facets);
  update facet_counts set n = n - 1
    where a in (select value from json_each(old.facets)) and b in (select value from json_each(old.facets));
  delete from facet_counts where n = 0;
end;
