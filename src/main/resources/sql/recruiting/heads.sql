-- How many heads do the requisitions of these rows have, how many of them are taken, and which rows are known already? One row a
-- row, in their order; nobody else hires for these requisitions meanwhile. Parameters: requisitions, sources, externalIds (one of
-- each a row). Leans on requisition_pk, job_application_once, job_application_external.
select asked.ordinal, q.id as requisition_id, q.head_count, (
    select count(*) from job_application h
    where h.tenant_id = :tenant and h.requisition_id = q.id and h.stage = 'HIRED' and h.deleted_at is null
  ) as hired, exists (
    select 1 from job_application k
    where k.tenant_id = :tenant and k.source = asked.source and k.external_id = asked.external_id and k.deleted_at is null
  ) as known
from unnest(:requisitions::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (requisition_id, source, external_id, ordinal)
join requisition q on q.tenant_id = :tenant and q.id = asked.requisition_id
order by q.id, asked.ordinal
for update of q
