-- Corrections made in public, found in the history once: disposable. A revision never changes; of each its body is
-- written last.
drop trigger if exists keep_corrections_insert;
drop table if exists public_corrections;
create table public_corrections (seq integer primary key, quote_id integer not null);
insert into public_corrections select seq, quote_id from public_corrections_source;
create index public_corrections_by_quote on public_corrections (quote_id);
create trigger keep_corrections_insert after insert on revision_bodies begin
  insert into public_corrections select seq, quote_id from public_corrections_source where seq = new.seq;
end;
