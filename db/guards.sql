-- Rules that hold however a row is written. Dropped and made anew at every migration.

create trigger guard_revisions_update before update on revisions begin select raise(abort, 'history is append-only'); end;
create trigger guard_revisions_delete before delete on revisions begin select raise(abort, 'history is append-only'); end;
create trigger guard_bodies_update before update on revision_bodies begin select raise(abort, 'history is append-only'); end;
create trigger guard_bodies_delete before delete on revision_bodies begin select raise(abort, 'history is append-only'); end;

-- A snapshot never changes, except that its text may be withheld, and put back; length and hash stand for it.
create trigger guard_snapshots_update before update on snapshots
when (new.text is not null and old.text is not null) or new.source_id <> old.source_id or new.length <> old.length or new.sha256 <> old.sha256
  or new.captured_at <> old.captured_at or new.captured_by <> old.captured_by or new.origin <> old.origin
begin select raise(abort, 'a snapshot is immutable'); end;
create trigger guard_snapshots_delete before delete on snapshots begin select raise(abort, 'a snapshot is immutable'); end;

-- Public ids are never reused.
create trigger guard_quotes_id before update of public_id on quotes when new.public_id <> old.public_id
begin select raise(abort, 'a quote keeps its public id'); end;
create trigger guard_quotes_delete before delete on quotes begin select raise(abort, 'a quote is retracted, never deleted'); end;
create trigger guard_entity_slug before insert on entities
when exists (select 1 from former_slugs where noun = 'entity' and slug = new.slug)
begin select raise(abort, 'this slug belonged to another entity'); end;
create trigger guard_outlet_slug before insert on outlets
when exists (select 1 from former_slugs where noun = 'outlet' and slug = new.slug)
begin select raise(abort, 'this slug belonged to another outlet'); end;
create trigger guard_topic_slug before insert on topics
when exists (select 1 from former_slugs where noun = 'topic' and slug = new.slug)
begin select raise(abort, 'this slug belonged to another topic'); end;
create trigger guard_claim_slug before insert on claims
when exists (select 1 from former_slugs where noun = 'claim' and slug = new.slug)
begin select raise(abort, 'this slug belonged to another claim'); end;

-- A merged record points straight at one that stands: no chains, no rings.
create trigger guard_claims_merge before update of merged_into_id on claims when new.merged_into_id is not null
  and ((select status from claims where id = new.merged_into_id) <> 'open' or exists (select 1 from claims where merged_into_id = new.id))
begin select raise(abort, 'the target of a merge must be open, and nothing may be merged into the claim that goes'); end;
create trigger guard_entities_merge before update of merged_into_id on entities when new.merged_into_id is not null
  and ((select merged_into_id from entities where id = new.merged_into_id) is not null or exists (select 1 from entities where merged_into_id = new.id))
begin select raise(abort, 'the target of a merge must stand, and nothing may be merged into the record that goes'); end;

create trigger guard_outlets_merge before update of merged_into_id on outlets when new.merged_into_id is not null
  and ((select merged_into_id from outlets where id = new.merged_into_id) is not null or exists (select 1 from outlets where merged_into_id = new.id))
begin select raise(abort, 'the target of a merge must stand, and nothing may be merged into the record that goes'); end;

-- A stance is held by the speaker or by whom the quote was spoken for; anyone else's is only relayed. A merged
-- record is the one it was merged into: so a merge can turn a quote first and its stances after it, and back.
create trigger guard_stance_holder_insert before insert on stances
when new.act <> 'relays' and not exists (select 1 from quotes q where q.id = new.quote_id
  and (new.holder_id in (q.speaker_id, q.on_behalf_of_id)
    or (select merged_into_id from entities where id = new.holder_id) in (q.speaker_id, q.on_behalf_of_id)))
begin select raise(abort, 'the holder is neither the speaker nor whom the quote was spoken for'); end;
create trigger guard_stance_holder_update before update of holder_id, act, quote_id, state on stances
when new.state in ('confirmed', 'disputed') and new.act <> 'relays' and not exists (select 1 from quotes q where q.id = new.quote_id
  and (new.holder_id in (q.speaker_id, q.on_behalf_of_id)
    or (select merged_into_id from entities where id = new.holder_id) in (q.speaker_id, q.on_behalf_of_id)))
begin select raise(abort, 'the holder is neither the speaker nor whom the quote was spoken for'); end;
create trigger guard_quote_holders before update of speaker_id, on_behalf_of_id on quotes
when exists (select 1 from stances s where s.quote_id = new.id and s.state in ('confirmed', 'disputed') and s.act <> 'relays'
  and s.holder_id <> new.speaker_id and s.holder_id is not new.on_behalf_of_id
  and not exists (select 1 from entities m where m.id = s.holder_id and m.merged_into_id in (new.speaker_id, new.on_behalf_of_id)))
begin select raise(abort, 'a stance of this quote is held by someone who would no longer stand behind it'); end;
