-- Who offers help with what? One row an expert; {and} narrows, {order} sorts and limits.
-- Leans on expert_pk for one, expert_external by key, expert_once by person, expert_changed,
-- community_member_by_person.
select x.id, x.external_id, x.source, x.employee_id, e.external_id as employee_external_id, e.given_name, e.family_name, x.statement,
  x.languages, x.topics, x.hours_per_month, x.unavailable_until, n.communities, x.active, x.version, x.created_at, x.updated_at, x.deleted_at
from expert x
join employee e on e.tenant_id = :tenant and e.tenant_id = x.tenant_id and e.id = x.employee_id
{include knowledge/open_communities}
where x.tenant_id = :tenant {and}
{order}
