-- Who is in group g? People, groups and whoever nobody knows, as JSON.
-- Leans on scim_member_pk, scim_subgroup_pk, scim_stranger_pk, employee_pk.
select coalesce(json_agg(json_build_object('value', x.id, 'display', x.display, 'type', x.kind) order by x.id), '[]'::json) from (
  select e.id::text, coalesce(k.display, e.given_name || ' ' || e.family_name) as display, 'User' as kind
  from scim_member k
  join employee e on e.tenant_id = :tenant and e.tenant_id = k.tenant_id and e.id = k.employee_id
  where k.tenant_id = :tenant and k.group_id = g.id and e.deleted_at is null
  union all
  select c.id::text, c.display_name, 'Group'
  from scim_subgroup n
  join scim_group c on c.tenant_id = :tenant and c.tenant_id = n.tenant_id and c.id = n.member_id
  where n.tenant_id = :tenant and n.group_id = g.id
  union all
  select w.member, w.display, null
  from scim_stranger w
  where w.tenant_id = :tenant and w.group_id = g.id
) x
