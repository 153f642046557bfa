-- What are these competencies now, and is their framework published and in use?
-- Parameters: sources, externalIds, frameworks (one of each a row). Leans on competency_external, framework_pk,
-- competency_by_framework, requirement_by_competency, evidence_by_competency.
select asked.ordinal, c.framework_id, c.tier, c.parent_id, f.state <> 'DRAFT' and exists (
    select 1 from competency o
    where o.tenant_id = :tenant and o.framework_id = f.id and (
      exists (select 1 from requirement r where r.tenant_id = :tenant and r.competency_id = o.id)
      or exists (select 1 from evidence x where x.tenant_id = :tenant and x.competency_id = o.id))
  ) as frozen
from unnest(:sources::text[], :externalIds::text[], :frameworks::uuid[]) with ordinality
  as asked (source, external_id, framework_id, ordinal)
left join competency c on c.tenant_id = :tenant and c.source = asked.source and c.external_id = asked.external_id
left join framework f on f.tenant_id = :tenant and f.id = coalesce(c.framework_id, asked.framework_id)
