-- Who are the successors? One row a nomination; {and} narrows, {order} sorts and limits.
-- Leans on successor_pk for one, successor_external by key, successor_by_* for filters, successor_changed by change.
select s.id, s.external_id, s.source, s.key_position_id, k.external_id as key_position_external_id, s.employee_id,
  e.external_id as employee_external_id, s.talent_pool_id, t.external_id as talent_pool_external_id, p.job_id, s.nominated_readiness, s.rank, s.emergency, s.note, s.active, s.version, s.created_at,
  s.updated_at, s.deleted_at
from successor s
join key_position k on k.tenant_id = :tenant and k.tenant_id = s.tenant_id and k.id = s.key_position_id
join position p on p.tenant_id = :tenant and p.tenant_id = k.tenant_id and p.id = k.position_id
left join employee e on e.tenant_id = :tenant and e.tenant_id = s.tenant_id and e.id = s.employee_id
left join talent_pool t on t.tenant_id = :tenant and t.tenant_id = s.tenant_id and t.id = s.talent_pool_id
where s.tenant_id = :tenant {and}
{order}
