-- Where does every node of the tree stand? Writes what differs only.
-- Slots: nodes, parent. Parameters: levels (deeper nodes are left alone). Leans on <nodes>_children.
insert into {nodes}_path (tenant_id, node_id, path)
with recursive walk as (
  select n.tenant_id, n.id, array[n.id] as path
  from {nodes} n
  where n.tenant_id = :tenant and n.{parent} is null
  union all
  select n.tenant_id, n.id, walk.path || n.id
  from walk
  join {nodes} n on n.tenant_id = :tenant and n.tenant_id = walk.tenant_id and n.{parent} = walk.id
  where cardinality(walk.path) < :levels
)
select :tenant, walk.id, walk.path
from walk
left join {nodes}_path p on p.tenant_id = :tenant and p.tenant_id = walk.tenant_id and p.node_id = walk.id
where p.path is distinct from walk.path
on conflict (tenant_id, node_id) do update set path = excluded.path
