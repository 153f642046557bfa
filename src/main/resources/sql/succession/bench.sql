-- Who could follow in key positions? One row a key position and nomination, of a person or of a talent pool, or a single row
-- without one; people who left are none, nor pools that are not in use.
-- Slots: which (over key_position k), others (over successor s), pools (over talent_pool t). Parameters: none of its own.
-- Leans on key_position_pk, successor_by_key_position, org_unit_path_pk.
select k.id as key_position_id, k.external_id as key_position_external_id, k.position_id, p.external_id as position_external_id,
  p.title, p.job_id, coalesce(y.path, '{}'::uuid[]) as units, k.criticality, n.successor_id, n.nominated_readiness, n.rank, n.emergency, n.employee_id,
  n.employee_external_id, n.given_name, n.family_name, n.employee_position_id, n.pool_id, n.pool_external_id, n.pool_name
from key_position k
join position p on p.tenant_id = :tenant and p.tenant_id = k.tenant_id and p.id = k.position_id
left join org_unit_path y on y.tenant_id = :tenant and y.node_id = p.org_unit_id
left join (
  select s.key_position_id, s.id as successor_id, s.nominated_readiness, s.rank, s.emergency, e.id as employee_id,
    e.external_id as employee_external_id, e.given_name, e.family_name, e.position_id as employee_position_id,
    t.id as pool_id, t.external_id as pool_external_id, t.name as pool_name
  from successor s
  left join employee e on e.tenant_id = :tenant and e.tenant_id = s.tenant_id and e.id = s.employee_id and e.active
    and e.deleted_at is null
  left join talent_pool t on t.tenant_id = :tenant and t.tenant_id = s.tenant_id and t.id = s.talent_pool_id and t.active
    and t.deleted_at is null
  where s.tenant_id = :tenant and s.active and s.deleted_at is null and coalesce(e.id, t.id) is not null and {others}
    and {pools}
) n on n.key_position_id = k.id
where k.tenant_id = :tenant and k.deleted_at is null and {which}
order by k.external_id, k.id, array_position(array['READY_NOW', 'ONE_TO_TWO_YEARS', 'THREE_PLUS_YEARS'], n.nominated_readiness),
  n.emergency, n.rank nulls last, n.family_name, n.given_name, n.pool_name, n.successor_id
