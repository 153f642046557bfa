-- Who offers to be a mentor or a role model? One row a profile; {and} narrows, {order} sorts and limits.
-- Leans on mentor_profile_pk for one, mentor_profile_external by key, mentor_profile_once by person, mentor_profile_changed.
select m.id, m.external_id, m.source, m.employee_id, e.external_id as employee_external_id, e.given_name, e.family_name, m.mentor,
  m.role_model, m.statement, m.languages, m.capacity, m.active, m.version, m.created_at, m.updated_at, m.deleted_at
from mentor_profile m
join employee e on e.tenant_id = :tenant and e.tenant_id = m.tenant_id and e.id = m.employee_id
where m.tenant_id = :tenant {and}
{order}
