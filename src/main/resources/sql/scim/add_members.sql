-- Puts people into a group who are not in it, as they sign in now; who is called by the own name follows it.
-- Parameters: group, ids, displays (one an id). Leans on scim_member_pk, employee_pk.
insert into scim_member (tenant_id, group_id, employee_id, display, sign_in)
select :tenant, :group, e.id, nullif(x.display, e.given_name || ' ' || e.family_name), coalesce(e.subject, lower(e.email))
from unnest(:ids::text[]::uuid[], :displays::text[]) as x (id, display), employee e
where e.tenant_id = :tenant and e.id = x.id
on conflict (tenant_id, group_id, employee_id) do nothing
