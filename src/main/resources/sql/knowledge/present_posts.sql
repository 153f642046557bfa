-- To what do these posts reply, and what became of those that are there already? One row each.
-- Parameters: parents (or nulls), sources, externalIds (one of each a row). Leans on community_post_pk, community_post_external.
select asked.ordinal, t.community_id, t.parent_id is not null as reply, coalesce(t.locked, false) as locked,
  p.id is not null as known, p.removed_at is not null as removed
from unnest(:parents::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (parent_id, source, external_id, ordinal)
left join community_post t on t.tenant_id = :tenant and t.id = asked.parent_id
left join community_post p on p.tenant_id = :tenant and p.source = asked.source and p.external_id = asked.external_id
  and p.deleted_at is null
