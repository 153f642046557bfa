-- Calls people in a group what the client calls them now; who is called by the own name follows it.
-- Parameters: group, ids, displays (one an id). Leans on scim_member_pk, employee_pk.
update scim_member k set display = nullif(x.display, e.given_name || ' ' || e.family_name)
from unnest(:ids::text[]::uuid[], :displays::text[]) as x (id, display), employee e
where k.tenant_id = :tenant and k.group_id = :group and k.employee_id = x.id
  and e.tenant_id = :tenant and e.tenant_id = k.tenant_id and e.id = k.employee_id
  and k.display is distinct from nullif(x.display, e.given_name || ' ' || e.family_name)
