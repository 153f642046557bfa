-- Puts evidence on record. Parameters: now, actor, and one array a column. Writes evidence only.
insert into evidence (tenant_id, id, source_system, external_id, employee_id, competency_id, level, source, rater_id,
  observed_at, valid_until, comment, origin_type, origin_id, recorded_at, recorded_by)
select :tenant, r.id, r.source_system, r.external_id, r.employee_id, r.competency_id, r.level, r.source, r.rater_id,
  coalesce(r.observed_at, :now), r.valid_until, r.comment, r.origin_type, r.origin_id, :now, :actor
from unnest(:ids::uuid[], :sourceSystems::text[], :externalIds::text[], :employees::uuid[], :competencies::uuid[],
  :levels::numeric[], :sources::text[], :raters::uuid[], :observed::timestamptz[], :validUntil::timestamptz[],
  :comments::text[], :originTypes::text[], :origins::uuid[])
  as r (id, source_system, external_id, employee_id, competency_id, level, source, rater_id, observed_at, valid_until,
    comment, origin_type, origin_id)
