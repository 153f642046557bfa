-- What are the key positions? One row each; {and} narrows, {order} sorts and limits.
-- Leans on key_position_pk for one, key_position_external by key, key_position_by_position, key_position_changed by change.
select k.id, k.external_id, k.source, k.position_id, p.external_id as position_external_id, p.title, k.criticality, k.vacancy_risk,
  k.reason, k.active, k.version, k.created_at, k.updated_at, k.deleted_at
from key_position k
join position p on p.tenant_id = :tenant and p.tenant_id = k.tenant_id and p.id = k.position_id
where k.tenant_id = :tenant {and}
{order}
