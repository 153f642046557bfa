-- Which of these scales do ratings use, and what levels do they have?
-- Parameters: sources, externalIds (one of each a row). Leans on proficiency_scale_external, framework_by_scale,
-- competency_by_framework, evidence_by_competency.
select asked.ordinal, s.levels
from unnest(:sources::text[], :externalIds::text[]) with ordinality as asked (source, external_id, ordinal)
join proficiency_scale s on s.tenant_id = :tenant and s.source = asked.source and s.external_id = asked.external_id
where exists (
  select 1
  from framework f
  join competency c on c.tenant_id = :tenant and c.tenant_id = f.tenant_id and c.framework_id = f.id
  join evidence x on x.tenant_id = :tenant and x.tenant_id = c.tenant_id and x.competency_id = c.id
  where f.tenant_id = :tenant and f.scale_id = s.id
)
