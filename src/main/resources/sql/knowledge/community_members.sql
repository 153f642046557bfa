-- Who has joined what, asks to, or is invited? One row each; {and} narrows, {order} sorts and limits.
-- Leans on community_member_pk for one, community_member_external by key, community_member_once, community_member_by_person.
select k.id, k.external_id, k.source, k.community_id, c.external_id as community_external_id, k.employee_id,
  e.external_id as employee_external_id, e.given_name as employee_given_name, e.family_name as employee_family_name, e.family_name,
  k.role, k.state, k.active, k.version, k.created_at, k.updated_at, k.deleted_at
from community_member k
join community c on c.tenant_id = :tenant and c.tenant_id = k.tenant_id and c.id = k.community_id
join employee e on e.tenant_id = :tenant and e.tenant_id = k.tenant_id and e.id = k.employee_id
where k.tenant_id = :tenant {and}
{order}
