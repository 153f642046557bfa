-- What happened in this transaction, appended to the tenant's change feed in the order given.
-- Parameters: count (number of changes), now, actor, trace, and one array a column.
-- Leans on change_feed_pk: its row lock gives positions in commit order, without holes.
with head as (
  insert into change_feed (tenant_id, position) values (:tenant, :count)
  on conflict (tenant_id) do update set position = change_feed.position + excluded.position
  returning position
)
insert into change_event (tenant_id, position, id, type, subject_type, subject_id, person_id, occurred_at, actor,
  trace_id, data)
select :tenant, head.position - :count + c.ordinal, c.id, c.type, c.subject_type, c.subject_id, c.person_id, :now,
  :actor, :trace, c.data
from head, unnest(:ids::uuid[], :types::text[], :subjectTypes::text[], :subjectIds::uuid[], :personIds::uuid[],
  :data::jsonb[]) with ordinality as c (id, type, subject_type, subject_id, person_id, data, ordinal)
