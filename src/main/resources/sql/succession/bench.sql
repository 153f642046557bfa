-- Who could follow in key positions? One row a key position and successor, or a single row without one; people who left are none.
-- Slots: which (over key_position k), others (over successor s). Parameters: none of its own.
-- Leans on key_position_pk, successor_by_key_position.
select k.id as key_position_id, k.external_id as key_position_external_id, k.position_id, p.external_id as position_external_id,
  p.title, p.job_id, k.criticality, s.id as successor_id, s.nominated_readiness, s.rank, s.emergency, e.id as employee_id,
  e.external_id as employee_external_id, e.given_name, e.family_name, e.position_id as employee_position_id
from key_position k
join position p on p.tenant_id = :tenant and p.tenant_id = k.tenant_id and p.id = k.position_id
left join successor s on s.tenant_id = :tenant and s.tenant_id = k.tenant_id and s.key_position_id = k.id and s.active
  and s.deleted_at is null and {others}
  and exists (select 1 from employee x where x.tenant_id = :tenant and x.id = s.employee_id and x.active and x.deleted_at is null)
left join employee e on e.tenant_id = :tenant and e.tenant_id = s.tenant_id and e.id = s.employee_id
where k.tenant_id = :tenant and k.deleted_at is null and {which}
order by k.external_id, k.id, array_position(array['READY_NOW', 'ONE_TO_TWO_YEARS', 'THREE_PLUS_YEARS'], s.nominated_readiness),
  s.emergency, s.rank nulls last, e.family_name, e.given_name, s.id
