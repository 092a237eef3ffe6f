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
    select 1 from quote_links l join quotes r on r.id = l.from_id and +r.status = 'published'
    where l.to_id = s.quote_id and l.type in ('retracts', 'corrects')
  ) as taken_back
from stances s
join quotes q on q.id = s.quote_id and +q.status = 'published'
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

-- What stands in quote_index, computed from the tables. The facets are one token each for all that a quote can be
-- filtered by; '' is carried by all. The letters are explained in db/search.ts, which writes and reads them. Every
-- part asks for the one quote by its id, so that a single quote is made anew without looking at the others.
create view quote_index_source as
select q.date_rank, q.id as quote_id, q.said_earliest as earliest, q.said_latest as latest,
  trim(q.text || ' ' || q.context) as words,
  trim(s.name || ' ' || q.speaker_as_printed || ' ' || q.speaker_role || ' ' || coalesce(b.name, '')) as people,
  (select json_group_array(token) from (
    select '' as token
    union select 's' || q.speaker_id
    union select 'p' || q.speaker_id
    union select 'p' || q.on_behalf_of_id where q.on_behalf_of_id is not null
    union select 'f' || q.form
    union select 'a' || u.entity_id from quote_subjects u where u.quote_id = q.id
    union select 't' || t.topic_id from quote_topics t where t.quote_id = q.id
    union select 't' || p.parent_id from quote_topics t join topics p on p.id = t.topic_id
      where t.quote_id = q.id and p.parent_id is not null
    union select 't' || g.parent_id from quote_topics t join topics p on p.id = t.topic_id
      join topics g on g.id = p.parent_id where t.quote_id = q.id and g.parent_id is not null
    union select 't' || h.parent_id from quote_topics t join topics p on p.id = t.topic_id
      join topics g on g.id = p.parent_id join topics h on h.id = g.parent_id
      where t.quote_id = q.id and h.parent_id is not null
    union select 'o' || q.outlet_id where q.outlet_id is not null
    union select 'v' || q.outlet_id where q.outlet_id is not null
    union select 'o' || p.credited_outlet_id from appearances p where p.quote_id = q.id and p.credited_outlet_id is not null
    union select 'c' || p.credited_outlet_id from appearances p where p.quote_id = q.id and p.credited_outlet_id is not null
    union select 'o' || d.outlet_id from appearances p join sources d on d.id = p.source_id
      where p.quote_id = q.id and d.outlet_id is not null
    union select 'u' || d.outlet_id from appearances p join sources d on d.id = p.source_id
      where p.quote_id = q.id and d.outlet_id is not null
    union select 'd' || p.source_id from appearances p where p.quote_id = q.id
    union select 'k' || l.claim_id from live_stances l where l.quote_id = q.id
    union select 'k' || l.claim_id || case l.sign when 1 then 'y' when -1 then 'n' else 'z' end
      from live_stances l where l.quote_id = q.id
    union select 'k' || case l.sign when 1 then 'y' when -1 then 'n' else 'z' end
      from live_stances l where l.quote_id = q.id
    union select 'z' from live_stances l where l.quote_id = q.id
    order by 1)) as facets
from quotes q join entities s on s.id = q.speaker_id left join entities b on b.id = q.on_behalf_of_id
where +q.status = 'published';

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
