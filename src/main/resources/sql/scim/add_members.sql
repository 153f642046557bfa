-- Puts people into a group who are not in it. Parameters: group, ids, displays (one an id). Leans on scim_member_pk.
insert into scim_member (tenant_id, group_id, employee_id, display)
select :tenant, :group, x.id, x.display from unnest(:ids::text[]::uuid[], :displays::text[]) as x (id, display)
on conflict (tenant_id, group_id, employee_id) do nothing
