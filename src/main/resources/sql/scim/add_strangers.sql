-- Keeps members of a group whom nobody knows. Parameters: group, ids, displays (one an id). Leans on scim_stranger_pk.
insert into scim_stranger (tenant_id, group_id, member, display)
select :tenant, :group, x.id, x.display from unnest(:ids::text[], :displays::text[]) as x (id, display)
on conflict (tenant_id, group_id, member) do nothing
