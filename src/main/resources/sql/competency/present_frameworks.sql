-- What state and scale do these frameworks have now, and does anything refer to their competencies?
-- Parameters: sources, externalIds (one of each a row). Leans on framework_external, competency_by_framework.
select asked.ordinal, f.state, f.scale_id,
  exists (
    select 1 from competency c where c.tenant_id = :tenant and c.framework_id = f.id and c.deleted_at is null
  ) as filled
from unnest(:sources::text[], :externalIds::text[]) with ordinality as asked (source, external_id, ordinal)
join framework f on f.tenant_id = :tenant and f.source = asked.source and f.external_id = asked.external_id
