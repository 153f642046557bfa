-- Puts ratings on record. Parameters: now, actor, and one array a column (one of each a row).
insert into talent_rating (tenant_id, id, source, external_id, employee_id, kind, value, scale, rated_at, rater_id, reason,
  recorded_at, recorded_by)
select :tenant, r.id, r.source, r.external_id, r.employee_id, r.kind, r.value, r.scale, coalesce(r.rated_at, :now), r.rater_id,
  r.reason, :now, :actor
from unnest(:ids::uuid[], :sources::text[], :externalIds::text[], :employees::uuid[], :kinds::text[], :ratings::numeric[],
  :scales::int[], :rated::timestamptz[], :raters::uuid[], :reasons::text[])
  as r (id, source, external_id, employee_id, kind, value, scale, rated_at, rater_id, reason)
