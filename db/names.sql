-- Names and wordings, for parts of them and for misspelt ones: disposable, filled and kept by db/names.ts. The
-- row number is that of the row it comes from, above the first of its noun.
create table name_index (id integer primary key, name text not null, wording text not null);
create virtual table name_search using fts5(
  name, wording,
  content = 'name_index', content_rowid = 'id',
  tokenize = "trigram remove_diacritics 1"
);
-- statements below are run after the index has been filled
create trigger name_index_added after insert on name_index begin
  insert into name_search (rowid, name, wording) values (new.id, new.name, new.wording);
end;
create trigger name_index_removed after delete on name_index begin
  insert into name_search (name_search, rowid, name, wording) values ('delete', old.id, old.name, old.wording);
end;
