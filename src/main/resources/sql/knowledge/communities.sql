-- Which communities are there, and how many people and posts are in them? One row each; {and} narrows, {order} sorts and limits.
-- Leans on community_pk for one, community_external by key, community_member_once, community_post_of_community.
select c.id, c.external_id, c.source, c.name, c.description, c.access, c.topics, m.members, p.posts, c.active, c.version, c.created_at,
  c.updated_at, c.deleted_at
from community c
cross join lateral (
  select count(*)::int as members
  from community_member k
  where k.tenant_id = :tenant and k.community_id = c.id and k.state = 'JOINED' and k.deleted_at is null
) m
cross join lateral (
  select count(*)::int as posts
  from community_post x
  where x.tenant_id = :tenant and x.community_id = c.id and x.deleted_at is null
) p
where c.tenant_id = :tenant {and}
{order}
