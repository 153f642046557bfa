-- How did the trees of families and units look at a moment? Gives: family_path_then and unit_path_then (node_id, path).
-- Parameters: asOf. Leans on past_state_pk; walks the whole trees, which are small.
family_then as (
  select f.id, case when s.state is null then f.parent_id else (s.state ->> 'parent_id')::uuid end as parent_id
  from job_family f
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = f.id and p.held_until > :asOf
    order by p.held_until limit 1
  ) s on true
  where f.tenant_id = :tenant
), family_path_then as (
  with recursive walk as (
    select f.id as node_id, array[f.id] as path from family_then f where f.parent_id is null
    union all
    select f.id, walk.path || f.id from walk join family_then f on f.parent_id = walk.node_id
  )
  select w.node_id, w.path from walk w
), unit_then as (
  select u.id, case when s.state is null then u.parent_id else (s.state ->> 'parent_id')::uuid end as parent_id
  from org_unit u
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = u.id and p.held_until > :asOf
    order by p.held_until limit 1
  ) s on true
  where u.tenant_id = :tenant
), unit_path_then as (
  with recursive walk as (
    select u.id as node_id, array[u.id] as path from unit_then u where u.parent_id is null
    union all
    select u.id, walk.path || u.id from walk join unit_then u on u.parent_id = walk.node_id
  )
  select w.node_id, w.path from walk w
)
