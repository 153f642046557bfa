-- By what do the requisitions of these rows measure candidates already? One row a requisition that does.
-- Parameters: sources, externalIds (one of each a row). Leans on requisition_external, job_application_once.
select a.ordinal, q.job_id, q.org_unit_id, q.competencies, (
    select count(*) from job_application h
    where h.tenant_id = :tenant and h.requisition_id = q.id and h.stage = 'HIRED' and h.deleted_at is null
  ) as hired
from unnest(:sources::text[], :externalIds::text[]) with ordinality as a (source, external_id, ordinal)
join requisition q on q.tenant_id = :tenant and q.external_id = a.external_id and q.source = a.source
where q.requirements_as_of is not null and q.deleted_at is null
