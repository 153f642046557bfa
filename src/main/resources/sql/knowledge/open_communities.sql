-- Which open communities has the expert x joined? Joined to x as n (communities). Leans on community_member_by_person.
cross join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'externalId', c.external_id, 'name', c.name) order by c.name, c.id),
    '[]'::jsonb) as communities
  from community_member k
  join community c on c.tenant_id = :tenant and c.tenant_id = k.tenant_id and c.id = k.community_id and c.access = 'OPEN'
    and c.active and c.deleted_at is null
  where k.tenant_id = :tenant and k.employee_id = x.employee_id and k.state = 'JOINED' and k.deleted_at is null
) n
