-- What is said in communities? One row a post; {and} narrows, {order} sorts and limits.
-- Leans on community_post_pk for one, community_post_external by key, community_post_of_community, community_post_search.
select p.id, p.external_id, p.source, p.community_id, c.external_id as community_external_id, p.author_id,
  e.external_id as author_external_id, e.given_name as author_given_name, e.family_name as author_family_name, p.parent_id,
  t.external_id as parent_external_id, p.title, p.text, r.replies, p.pinned, p.locked, p.removed_at, p.removal_reason, p.active,
  p.version, p.created_at, p.updated_at, p.deleted_at
from community_post p
join community c on c.tenant_id = :tenant and c.tenant_id = p.tenant_id and c.id = p.community_id
join employee e on e.tenant_id = :tenant and e.tenant_id = p.tenant_id and e.id = p.author_id
left join community_post t on t.tenant_id = :tenant and t.tenant_id = p.tenant_id and t.id = p.parent_id
cross join lateral (
  select count(*)::int as replies
  from community_post x
  where x.tenant_id = :tenant and x.parent_id = p.id and x.deleted_at is null
) r
where p.tenant_id = :tenant {and}
{order}
