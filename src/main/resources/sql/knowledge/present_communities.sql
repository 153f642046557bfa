-- Which communities of these keys are there? Parameters: sources, externalIds (one of each a row). Leans on community_external.
select c.id
from unnest(:sources::text[], :externalIds::text[]) as asked (source, external_id)
join community c on c.tenant_id = :tenant and c.source = asked.source and c.external_id = asked.external_id
  and c.deleted_at is null
