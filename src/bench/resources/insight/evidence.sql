-- What the proficiencies that fill.sql made follow from: for a trend, which is resolved from the evidence. Parameter: tenant.
insert into evidence (tenant_id, id, source_system, external_id, employee_id, competency_id, level, source, observed_at, recorded_at,
  recorded_by)
select k.tenant_id, md5(k.employee_id::text || k.competency_id::text)::uuid, 'bench', k.employee_id || '/' || k.competency_id,
  k.employee_id, k.competency_id, k.level, 'MANAGER',
  timestamptz '2025-01-15 00:00Z' + (abs(hashtext(k.employee_id::text || k.competency_id)) % 500) * interval '1 day',
  timestamptz '2026-06-30 00:00Z', 'bench'
from proficiency k
where k.tenant_id = :tenant and k.deciding @> '[{"observedAt": "2025-06-01T00:00:00+00:00"}]'
  and not exists (
    select 1 from evidence x
    where x.tenant_id = :tenant and x.employee_id = k.employee_id and x.competency_id = k.competency_id
  )
on conflict do nothing
