-- Adds a piece of evidence, what it amounts to, and the event that tells of it. Parameters: tenant, person, competency.
with seen as (
  insert into evidence (tenant_id, id, source_system, external_id, employee_id, competency_id, level, source, observed_at, recorded_at,
    recorded_by)
  select :tenant, uuidv7(), 'pgbench', gen_random_uuid()::text,
    ('01900003-0000-7000-8000-' || lpad(to_hex(:person::bigint), 12, '0'))::uuid,
    ('01900005-0000-7000-8000-' || lpad(to_hex(:competency::bigint), 12, '0'))::uuid, 3.5, 'MANAGER', clock_timestamp(), clock_timestamp(),
    'pgbench'
  returning *
), kept as (
  insert into proficiency (tenant_id, employee_id, competency_id, level, deciding)
  select s.tenant_id, s.employee_id, s.competency_id, s.level,
    jsonb_build_array(jsonb_build_object('id', s.id, 'source', s.source, 'level', s.level, 'observedAt', s.observed_at))
  from seen s
  on conflict (tenant_id, employee_id, competency_id) do update set level = excluded.level, deciding = excluded.deciding
), place as (
  update change_feed set position = position + 1 where tenant_id = :tenant returning position
)
insert into change_event (tenant_id, position, id, type, subject_type, subject_id, person_id, occurred_at, actor, data)
select s.tenant_id, p.position, uuidv7(), 'org.espalier.evidence.created', 'evidence', s.id, s.employee_id, s.recorded_at, 'pgbench', '{}'
from seen s, place p
