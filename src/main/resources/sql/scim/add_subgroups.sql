-- Puts groups into a group that are not in it. Parameters: group, ids. Leans on scim_subgroup_pk.
insert into scim_subgroup (tenant_id, group_id, member_id)
select :tenant, :group, x.id from unnest(:ids::text[]::uuid[]) as x (id)
on conflict (tenant_id, group_id, member_id) do nothing
