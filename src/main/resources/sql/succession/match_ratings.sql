-- Which of these ratings are on record already, and do they say the same there? A row that does not say when it was judged agrees.
-- Parameters: sources, externalIds, employees, kinds, ratings, scales, rated (one of each a row). Leans on talent_rating_external.
select asked.ordinal, r.id,
  (r.employee_id, r.kind, r.value, r.scale, r.rated_at)
    is distinct from (asked.employee_id, asked.kind, asked.value, asked.scale, coalesce(asked.rated_at, r.rated_at)) as differs
from unnest(:sources::text[], :externalIds::text[], :employees::uuid[], :kinds::text[], :ratings::numeric[], :scales::int[],
  :rated::timestamptz[]) with ordinality as asked (source, external_id, employee_id, kind, value, scale, rated_at, ordinal)
join talent_rating r on r.tenant_id = :tenant and r.external_id = asked.external_id and r.source = asked.source
