-- Views over the tables. Dropped and made anew at every migration; nothing is stored here.

-- Stances that count in public: confirmed or disputed, on a published quote, on a claim that stands.
-- A merged claim's stances count for its target, turned round where the merge says so.
create view live_stances as
select s.id as stance_id, s.quote_id, s.holder_id, q.speaker_id,
  coalesce(c.merged_into_id, c.id) as claim_id,
  s.sign * coalesce(c.merged_sign, 1) as sign,
  s.force, s.act, s.state,
  q.said_earliest as earliest, q.said_latest as latest, q.date_rank,
  exists (
    select 1 from quote_links l join quotes r on r.id = l.from_id and r.status = 'published'
    where l.to_id = s.quote_id and l.type in ('retracts', 'corrects')
  ) as taken_back
from stances s
join quotes q on q.id = s.quote_id and q.status = 'published'
join claims c on c.id = s.claim_id and c.status in ('open', 'merged')
where s.state in ('confirmed', 'disputed');

-- Two commitments that cannot both be kept: claim and sign against claim and sign. A link between merged
-- claims speaks of their targets; where both ends fell together, "opposite" already covers it.
create view incompatible as
select distinct l.id as link_id, case l.type when 'contrary' then 'contrary' else 'implied' end as rule,
  coalesce(a.merged_into_id, a.id) as a_claim, coalesce(a.merged_sign, 1) as a_sign,
  coalesce(b.merged_into_id, b.id) as b_claim,
  case l.type when 'contrary' then 1 else -1 end * coalesce(b.merged_sign, 1) as b_sign
from claim_links l
join claims a on a.id = l.a_id and a.status in ('open', 'merged')
join claims b on b.id = l.b_id and b.status in ('open', 'merged')
where coalesce(a.merged_into_id, a.id) <> coalesce(b.merged_into_id, b.id);

-- Every facet a published quote carries, as one token each; '' is carried by all. The letters are explained
-- in db/search.ts, which writes and reads them.
create view quote_facets as
select id as quote_id, '' as token from quotes where status = 'published'
union all select id, 's' || speaker_id from quotes where status = 'published'
union all select id, 'p' || speaker_id from quotes where status = 'published'
union all select id, 'p' || on_behalf_of_id from quotes where status = 'published' and on_behalf_of_id is not null
union all select id, 'f' || form from quotes where status = 'published'
union all select u.quote_id, 'a' || u.entity_id from quote_subjects u join quotes q on q.id = u.quote_id and q.status = 'published'
union all select * from (
  select t.quote_id, 't' || t.topic_id from quote_topics t join quotes q on q.id = t.quote_id and q.status = 'published'
  union select t.quote_id, 't' || p.parent_id from quote_topics t join quotes q on q.id = t.quote_id and q.status = 'published'
    join topics p on p.id = t.topic_id where p.parent_id is not null
  union select t.quote_id, 't' || g.parent_id from quote_topics t join quotes q on q.id = t.quote_id and q.status = 'published'
    join topics p on p.id = t.topic_id join topics g on g.id = p.parent_id where g.parent_id is not null
  union select t.quote_id, 't' || h.parent_id from quote_topics t join quotes q on q.id = t.quote_id and q.status = 'published'
    join topics p on p.id = t.topic_id join topics g on g.id = p.parent_id join topics h on h.id = g.parent_id where h.parent_id is not null)
union all select * from (
  select id, 'o' || outlet_id from quotes where status = 'published' and outlet_id is not null
  union select p.quote_id, 'o' || p.credited_outlet_id from appearances p join quotes q on q.id = p.quote_id and q.status = 'published' where p.credited_outlet_id is not null
  union select p.quote_id, 'o' || d.outlet_id from appearances p join quotes q on q.id = p.quote_id and q.status = 'published'
    join sources d on d.id = p.source_id where d.outlet_id is not null)
union all select id, 'v' || outlet_id from quotes where status = 'published' and outlet_id is not null
union all select * from (
  select p.quote_id, 'c' || p.credited_outlet_id from appearances p join quotes q on q.id = p.quote_id and q.status = 'published' where p.credited_outlet_id is not null
  union select p.quote_id, 'u' || d.outlet_id from appearances p join quotes q on q.id = p.quote_id and q.status = 'published'
    join sources d on d.id = p.source_id where d.outlet_id is not null
  union select p.quote_id, 'd' || p.source_id from appearances p join quotes q on q.id = p.quote_id and q.status = 'published')
union all select * from (
  select l.quote_id, 'k' || l.claim_id from live_stances l
  union select l.quote_id, 'k' || l.claim_id || case l.sign when 1 then 'y' when -1 then 'n' else 'z' end from live_stances l
  union select l.quote_id, 'k' || case l.sign when 1 then 'y' when -1 then 'n' else 'z' end from live_stances l);

-- What stands in quote_index, computed from the tables.
create view quote_index_source as
select q.date_rank, q.id as quote_id, q.said_earliest as earliest, q.said_latest as latest,
  trim(q.text || ' ' || q.context) as words,
  trim(s.name || ' ' || q.speaker_as_printed || ' ' || q.speaker_role || ' ' || coalesce(b.name, '')) as people,
  (select json_group_array(f.token) from (select token from quote_facets where quote_id = q.id order by token) f) as facets
from quotes q join entities s on s.id = q.speaker_id left join entities b on b.id = q.on_behalf_of_id
where q.status = 'published';

-- Revisions marked public, of quotes that readers had seen by then, and of stances that had counted: what was
-- withdrawn or retracted before anyone could read it stays inside.
create view public_corrections_source as
select r.seq, coalesce(s.quote_id, r.record_id) as quote_id
from revisions r
left join stances s on r.record_type = 'stance' and s.id = r.record_id
left join revision_bodies prior on prior.seq = (
  select p.seq from revisions p where p.record_type = r.record_type and p.record_id = r.record_id
    and p.revision < r.revision order by p.revision desc limit 1)
where r.is_public = 1 and r.record_type in ('quote', 'stance')
  and (r.record_type = 'quote' or json_extract(prior.body, '$.state') in ('confirmed', 'disputed'))
  and exists (
    select 1 from revisions p join revision_bodies b on b.seq = p.seq
    where p.record_type = 'quote' and p.record_id = coalesce(s.quote_id, r.record_id) and p.seq < r.seq
      and json_extract(b.body, '$.status') = 'published');
